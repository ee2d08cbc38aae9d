package org.mipspi.domain.facts;

/** A fact that the engine inserts between two rounds. Rules match it; no rule may conclude it. */
public interface InsertedByEngine {}
