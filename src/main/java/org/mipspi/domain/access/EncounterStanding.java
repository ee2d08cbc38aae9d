package org.mipspi.domain.access;

/** Whether an encounter was followed by timely access, and if not, why. If several reasons hold, the first here is shown. */
public enum EncounterStanding {
    /** All four ways were provided in time, or what is needed to opt back in. */
    MET,
    /** There was nothing to provide, and the record states so. It counts as met. */
    NOTHING_TO_PROVIDE,
    /** No access was provided. */
    NO_ACCESS,
    /** Access came later than 4 business days. */
    LATE,
    /** One of the four ways is missing, but not all. */
    WAY_MISSING,
    /** Access came after the performance period. */
    AFTER_PERIOD,
    /** The technology was not certified by the last day of the performance period. */
    NOT_CERTIFIED,
    /** No clinician of the visit is a MIPS eligible clinician, so the visit is not counted. */
    NOT_ELIGIBLE,
    /** The visit did not take place, so it is not counted. */
    NOT_HELD,
    /** The visit began outside the performance period, so it is not counted. */
    OUTSIDE_PERIOD,
    /** The visit lacks the id of the reporting entity, so it is not counted. */
    NO_ENTITY;

    /** Whether the encounter is one of those that count, met or not. */
    public boolean isCounted() {
        return this != NOT_ELIGIBLE && this != NOT_HELD && this != OUTSIDE_PERIOD && this != NO_ENTITY;
    }

    /** Whether the encounter counts as followed by timely access. */
    public boolean isMet() {
        return this == MET || this == NOTHING_TO_PROVIDE;
    }
}
