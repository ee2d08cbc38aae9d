package org.mipspi.domain.answer;

/** How sure the reading is that a rule implements. */
public enum Confidence {
    /** A primary CMS text says so. */
    CONFIRMED("confirmed"),
    /** A guide or a vendor says so. */
    SECONDARY("secondary"),
    /** No readable text says so; the reading that is taken is stated beside the rule. */
    INTERPRETATION("interpretation");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    /** The word in rule files and answers. */
    public String word() {
        return word;
    }
}
