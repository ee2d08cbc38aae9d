package org.mipspi.domain.conclusions;

/** The requirement does not arise: not in force this year, or it rests on something that was not said. */
public record NotApplicable(Requirement requirement) implements Standing {

    /** For rules, which write the requirement's id. */
    public NotApplicable(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.NOT_APPLICABLE;
    }
}
