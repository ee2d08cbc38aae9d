package org.mipspi.domain.conclusions;

/** Why a requirement is not met, as a code. */
public enum Reason {
    /** It was not reported. */
    NOT_REPORTED,
    /** It was answered "No". */
    ANSWERED_NO,
    /** A required numerator is 0. */
    NO_NUMERATOR,
    /** "Yes" without a level of active engagement. */
    NO_ENGAGEMENT_LEVEL,
    /** Active engagement is at pre-production for a second year. */
    ENGAGEMENT_LIMIT,
    /** It was given, but is not well formed. */
    MALFORMED,
    /** The performance period is not entirely within the performance year. */
    OUTSIDE_YEAR,
    /** The performance period has fewer days than required. */
    TOO_SHORT,
    /** The self-assessment used another edition of the SAFER Guide. */
    OTHER_EDITION,
    /** The CEHRT was certified after the performance period. */
    CERTIFIED_LATE
}
