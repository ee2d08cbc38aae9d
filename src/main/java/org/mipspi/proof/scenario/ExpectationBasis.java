package org.mipspi.proof.scenario;

/** Where the expected values of a scenario come from. */
public enum ExpectationBasis {
    /** A figure or a statement that CMS published. */
    PUBLISHED,
    /** Worked out by hand from a statement of the specification. */
    DERIVED,
    /** Worked out from a reading that no CMS text at hand confirms. */
    INTERPRETATION;

    /** The word in scenario files. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
