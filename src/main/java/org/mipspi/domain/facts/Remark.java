package org.mipspi.domain.facts;

/** Something in a measurement set that the reader of the answer should be warned of. */
public sealed interface Remark permits SubstituteAnsweredNo, SourcesDisagree, SourcesExclude, AnsweredOnce {

    /** The measure ids that it is about, separated by commas. */
    String ids();
}
