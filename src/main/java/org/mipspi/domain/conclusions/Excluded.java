package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is satisfied because an exclusion is claimed.
 *
 * @param requirement the requirement
 */
public record Excluded(Requirement requirement) implements Standing {
    public Excluded {
        Objects.requireNonNull(requirement, "Excluded.requirement");
    }

    /**
     * For rules, which name the requirement by its id.
     *
     * @throws IllegalArgumentException if there is no requirement with this id
     */
    public Excluded(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.EXCLUDED;
    }
}
