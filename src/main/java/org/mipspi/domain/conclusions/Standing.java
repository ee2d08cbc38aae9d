package org.mipspi.domain.conclusions;

/** How one requirement stands. A rule base concludes exactly one standing for each requirement of a set. */
public sealed interface Standing permits Met, Excluded, Suppressed, NotMet, NotApplicable {

    /** The requirement that this is the standing of. */
    Requirement requirement();

    /** The standing's name in an answer. */
    enum Status {
        MET,
        NOT_MET,
        EXCLUDED,
        SUPPRESSED,
        NOT_APPLICABLE
    }

    /** The standing's name in an answer. */
    Status status();
}
