package org.mipspi.domain.answer;

/** How well a rule is supported by published texts. */
public enum Confidence {
    /** A CMS rule, specification or other primary text supports it. */
    CONFIRMED("confirmed"),
    /** Only a guide or a vendor text supports it. */
    SECONDARY("secondary"),
    /** We found no text that supports it; the rule file explains our interpretation. */
    INTERPRETATION("interpretation");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    /** The confidence of this word; null if there is none. */
    public static Confidence of(String word) {
        for (Confidence confidence : values()) {
            if (confidence.word.equals(word)) {
                return confidence;
            }
        }
        return null;
    }

    /** The word in rule files and answers. */
    public String word() {
        return word;
    }
}
