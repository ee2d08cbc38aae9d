package org.mipspi.domain.decision;

/** How sure the reading is that a rule implements. */
public enum Confidence {
    /** A primary CMS text says so. */
    CONFIRMED,
    /** A guide or a vendor says so. */
    SECONDARY,
    /** No readable text says so; the reading that is taken is stated beside the rule. */
    INTERPRETATION;

    /** The word in rule files and answers. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
