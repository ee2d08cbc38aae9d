package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is satisfied because an exclusion is claimed.
 *
 * @param requirement id of the requirement, such as {@code SAFER_GUIDE}
 */
public record Excluded(String requirement) implements Standing {
    public Excluded {
        Objects.requireNonNull(requirement, "Excluded.requirement");
    }

    @Override
    public Status status() {
        return Status.EXCLUDED;
    }
}
