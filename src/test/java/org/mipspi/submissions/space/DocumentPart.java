package org.mipspi.submissions.space;

/** Where in a document something is said. */
public enum DocumentPart {
    /** A field of the document itself. */
    DOCUMENT,
    /** One of the clinician's special statuses. */
    STATUSES,
    /** A field of the clinician. */
    CLINICIAN,
    /** A figure of the practice. */
    PRACTICE,
    /** An entry of last year's engagement. */
    PRIOR,
    /** The list of measurement sets, {@code @} standing for the set that the rest is said in. */
    SETS,
    /** A field of that set. */
    SET,
    /** One of its measurements. */
    MEASUREMENTS
}
