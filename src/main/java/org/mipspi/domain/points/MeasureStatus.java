package org.mipspi.domain.points;

/** The result of a measure. */
public enum MeasureStatus {
    /** Reported; its points are computed. */
    SCORED,
    /** Excluded; its points moved elsewhere. */
    EXCLUDED,
    /** Suppressed by CMS this year. */
    SUPPRESSED,
    /** Reported, but it does not meet the measure. */
    NOT_MET,
    /** Not reported. */
    NOT_REPORTED
}
