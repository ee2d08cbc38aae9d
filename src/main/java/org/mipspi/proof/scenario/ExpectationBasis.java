package org.mipspi.proof.scenario;

/** Where the expected values of a scenario come from. */
public enum ExpectationBasis {
    /** A figure or a requirement that CMS published. */
    PUBLISHED,
    /** Derived by hand from a requirement in the specification. */
    DERIVED,
    /** Derived from an interpretation that no CMS text confirms. */
    INTERPRETATION;

    /** The word in scenario files. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
