package org.mipspi.settings;

/**
 * The values that a setting may have, as texts of its type.
 *
 * @param least the smallest value that is allowed
 * @param most the largest value that is allowed
 */
record Range(String least, String most) {

    /** The range that an annotation states; null for none. */
    static Range of(Limits limits) {
        return limits == null ? null : new Range(limits.least(), limits.most());
    }
}
