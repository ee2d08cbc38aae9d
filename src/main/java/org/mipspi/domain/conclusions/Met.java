package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is met by what was reported.
 *
 * @param requirement the requirement
 */
public record Met(Requirement requirement) implements Standing {
    public Met {
        Objects.requireNonNull(requirement, "Met.requirement");
    }

    /**
     * For rules, which name the requirement by its id.
     *
     * @throws IllegalArgumentException if there is no requirement with this id
     */
    public Met(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.MET;
    }
}
