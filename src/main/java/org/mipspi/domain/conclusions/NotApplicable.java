package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement does not apply: it is not in force this year, or depends on information that was not given.
 *
 * @param requirement the requirement
 */
public record NotApplicable(Requirement requirement) implements Standing {
    public NotApplicable {
        Objects.requireNonNull(requirement, "NotApplicable.requirement");
    }

    /**
     * For rules, which name the requirement by its id.
     *
     * @throws IllegalArgumentException if there is no requirement with this id
     */
    public NotApplicable(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.NOT_APPLICABLE;
    }
}
