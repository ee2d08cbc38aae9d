package org.mipspi.domain.access;

/** Where a patient ends up in the counts of PI_PEA_1 of one reporting entity. */
public enum PatientResult {
    /** In numerator and denominator. */
    COUNTED,
    /** In the denominator only. */
    DENOMINATOR_ONLY,
    /** In neither: not seen in the performance period. */
    NOT_SEEN
}
