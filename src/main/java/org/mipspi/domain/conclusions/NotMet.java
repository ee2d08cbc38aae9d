package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The requirement is not met, which sets the category score to 0.
 *
 * @param requirement the requirement
 * @param reason why it is not met, as a code
 */
public record NotMet(Requirement requirement, Reason reason) implements Standing {
    public NotMet {
        Objects.requireNonNull(requirement, "NotMet.requirement");
        Objects.requireNonNull(reason, "NotMet.reason");
    }

    /**
     * For rules, which name the requirement by its id.
     *
     * @throws IllegalArgumentException if there is no requirement with this id
     */
    public NotMet(String requirement, Reason reason) {
        this(Requirement.valueOf(requirement), reason);
    }

    @Override
    public Status status() {
        return Status.NOT_MET;
    }
}
