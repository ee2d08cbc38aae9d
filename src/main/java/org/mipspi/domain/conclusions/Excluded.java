package org.mipspi.domain.conclusions;

/** The requirement is met by an exclusion. */
public record Excluded(Requirement requirement) implements Standing {

    /** For rules, which write the requirement's id. */
    public Excluded(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.EXCLUDED;
    }
}
