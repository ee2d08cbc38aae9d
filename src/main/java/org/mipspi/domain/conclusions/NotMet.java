package org.mipspi.domain.conclusions;

/**
 * The requirement is not met, which makes the category 0.
 *
 * @param requirement what is not met
 * @param reason why, for machines
 */
public record NotMet(Requirement requirement, Reason reason) implements Standing {

    /** For rules, which write the requirement's id. */
    public NotMet(String requirement, Reason reason) {
        this(Requirement.valueOf(requirement), reason);
    }

    @Override
    public Status status() {
        return Status.NOT_MET;
    }
}
