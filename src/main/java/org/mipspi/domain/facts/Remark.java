package org.mipspi.domain.facts;

/** Something in a measurement set that a reader should hear of; a fact only where there is such a thing. */
public sealed interface Remark permits SubstituteAnsweredNo, SourcesDisagree {

    /** The ids that it is of, for a sentence. */
    String ids();
}
