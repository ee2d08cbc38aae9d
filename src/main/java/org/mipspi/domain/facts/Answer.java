package org.mipspi.domain.facts;

/** The answer reported for a measure. A missing answer is a value too, so that a rule can match it. */
public enum Answer {
    /** Not reported, which is not the same as "No". */
    NOT_REPORTED("not reported"),
    /** Attested "No". */
    NO("No"),
    /** Attested "Yes". */
    YES("Yes"),
    /** A numerator and a denominator, of any size. */
    COUNTS("counts");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** The answer of an attestation that is true or false. */
    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** The answer as it appears in a sentence. */
    @Override
    public String toString() {
        return words;
    }
}
