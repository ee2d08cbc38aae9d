package org.mipspi.domain.conclusions;

/** Whether one requirement is met. The rules conclude exactly one standing for each requirement of a set. */
public sealed interface Standing permits Met, Excluded, Suppressed, NotMet, NotApplicable {

    /** The id of the requirement. */
    String requirement();

    /** The status as an answer shows it. */
    enum Status {
        /** Met by what was reported. */
        MET,
        /** Not met; the category score is 0. */
        NOT_MET,
        /** Satisfied by an exclusion. */
        EXCLUDED,
        /** Satisfied because CMS suppresses the measure and it was reported. */
        SUPPRESSED,
        /** Does not apply. */
        NOT_APPLICABLE
    }

    /** The status as an answer shows it. */
    Status status();
}
