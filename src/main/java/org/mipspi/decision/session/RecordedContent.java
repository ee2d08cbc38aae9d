package org.mipspi.decision.session;

/** What a session records besides what the rules conclude. */
public enum RecordedContent {
    /** Nothing. */
    CONCLUSIONS,
    /** The sentence that each rule gives as its reason. */
    SENTENCES,
    /** The sentences, and each firing with the facts that it matched. */
    TRACE
}
