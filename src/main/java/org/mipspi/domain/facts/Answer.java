package org.mipspi.domain.facts;

/** What a submission says of a measure. A missing answer is a value of its own, so that a rule can see it. */
public enum Answer {
    /** Nothing was said. Never the same as "No". */
    NOT_REPORTED("not reported"),
    /** An attestation answered "No". */
    NO("No"),
    /** An attestation answered "Yes". */
    YES("Yes"),
    /** A numerator and a denominator, whatever they are. */
    COUNTS("counts");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** The answer of a boolean attestation. */
    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** The answer as a sentence quotes it. */
    @Override
    public String toString() {
        return words;
    }
}
