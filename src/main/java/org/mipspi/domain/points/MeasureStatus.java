package org.mipspi.domain.points;

/** What became of a measure. */
public enum MeasureStatus {
    SCORED,
    EXCLUDED,
    SUPPRESSED,
    NOT_MET,
    NOT_REPORTED
}
