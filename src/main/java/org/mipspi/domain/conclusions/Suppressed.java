package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * CMS suppresses the measure this year. Reporting it with any answer satisfies the requirement.
 *
 * @param requirement the requirement
 */
public record Suppressed(Requirement requirement) implements Standing {
    public Suppressed {
        Objects.requireNonNull(requirement, "Suppressed.requirement");
    }

    /**
     * For rules, which name the requirement by its id.
     *
     * @throws IllegalArgumentException if there is no requirement with this id
     */
    public Suppressed(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.SUPPRESSED;
    }
}
