package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * CMS suppresses the measure this year. Reporting it with any answer satisfies the requirement.
 *
 * @param requirement id of the requirement, such as {@code SAFER_GUIDE}
 */
public record Suppressed(String requirement) implements Standing {
    public Suppressed {
        Objects.requireNonNull(requirement, "Suppressed.requirement");
    }

    @Override
    public Status status() {
        return Status.SUPPRESSED;
    }
}
