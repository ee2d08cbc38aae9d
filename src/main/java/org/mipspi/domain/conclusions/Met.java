package org.mipspi.domain.conclusions;

/** The requirement is met by what was reported. */
public record Met(Requirement requirement) implements Standing {

    /** For rules, which write the requirement's id. */
    public Met(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.MET;
    }
}
