package org.mipspi.domain.conclusions;

/** Why a requirement is not met, for machines. */
public enum Reason {
    /** Nothing was said of it. */
    NOT_REPORTED,
    /** It was answered "No". */
    ANSWERED_NO,
    /** A required numerator is 0. */
    NO_NUMERATOR,
    /** "Yes" without a level of active engagement. */
    NO_ENGAGEMENT_LEVEL,
    /** At pre-production for a second year. */
    ENGAGEMENT_LIMIT,
    /** Given, but not well formed. */
    MALFORMED,
    /** The performance period leaves the performance year. */
    OUTSIDE_YEAR,
    /** The performance period has fewer days than needed. */
    TOO_SHORT,
    /** The self-assessment used another edition of the SAFER Guide. */
    OTHER_EDITION,
    /** The CEHRT was certified after the performance period. */
    CERTIFIED_LATE
}
