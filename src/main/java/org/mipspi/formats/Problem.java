package org.mipspi.formats;

/**
 * One reason why a submission is refused.
 *
 * @param code the kind of problem
 * @param place where it is; of a pair, the later place
 * @param related of a pair, the earlier place; otherwise null
 * @param message what was found, what is expected and what to do. It never quotes an identifier of a person or practice
 */
public record Problem(Code code, DocumentPlace place, DocumentPlace related, String message) {

    /** Most problems that are reported for one document. More than this are usually one mistake, repeated. */
    public static final int MOST_REPORTED = 1_000;

    /** The kinds of problem. */
    public enum Code {
        /** This version has no rules for the performance year. */
        UNSUPPORTED_YEAR,
        /** The id is not in CMS's measure list of the year. */
        UNKNOWN_MEASURE,
        /** A measure is reported twice in one measurement set. */
        DUPLICATE_MEASURE,
        /** The value is not of the type that the measure takes. */
        WRONG_VALUE_TYPE,
        /** A numerator or denominator is below 0. */
        NEGATIVE_COUNT,
        /** A numerator is larger than its denominator. */
        NUMERATOR_EXCEEDS_DENOMINATOR,
        /** A measure is reported and its exclusion claimed. */
        EXCLUSION_WITH_MEASURE,
        /** Two alternatives are reported, of which only one may be. */
        SUBSTITUTES_TOGETHER,
        /** The performance period ends before it starts. */
        PERIOD_REVERSED,
        /** A required field is missing. */
        MISSING_FIELD,
        /** There is no field of this name; a field is misspelled. */
        UNKNOWN_FIELD,
        /** A set or section of another category contains measures of this one, or its category is misspelled. */
        WRONG_CATEGORY,
        /** An XML document gives two of what there may be one of. */
        AMBIGUOUS,
        /** A field has the wrong type or form. */
        INVALID_FORMAT
    }
}
