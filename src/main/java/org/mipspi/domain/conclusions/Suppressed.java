package org.mipspi.domain.conclusions;

/** CMS suppresses the measure this year and it was answered, which meets the requirement. */
public record Suppressed(Requirement requirement) implements Standing {

    /** For rules, which write the requirement's id. */
    public Suppressed(String requirement) {
        this(Requirement.valueOf(requirement));
    }

    @Override
    public Status status() {
        return Status.SUPPRESSED;
    }
}
