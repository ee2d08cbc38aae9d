package org.mipspi.formats;

/**
 * One reason why a submission is refused.
 *
 * @param code what kind of error
 * @param place where it is
 * @param related of a pair the place of the earlier one, or null
 * @param message what is wrong and what to do about it; it never quotes an identifier of a person or practice
 */
public record Problem(Code code, DocumentPlace place, DocumentPlace related, String message) {

    /** Most errors that are told at once: whoever made more made one mistake many times. */
    public static final int MOST_TOLD = 1_000;

    /** The kinds of error. */
    public enum Code {
        UNSUPPORTED_YEAR,
        UNKNOWN_MEASURE,
        DUPLICATE_MEASURE,
        WRONG_VALUE_TYPE,
        NEGATIVE_COUNT,
        NUMERATOR_EXCEEDS_DENOMINATOR,
        EXCLUSION_WITH_MEASURE,
        SUBSTITUTES_TOGETHER,
        PERIOD_REVERSED,
        MISSING_FIELD,
        INVALID_FORMAT
    }
}
