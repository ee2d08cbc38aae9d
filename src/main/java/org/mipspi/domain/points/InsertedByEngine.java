package org.mipspi.domain.points;

/** A fact that the engine inserts between two rounds of rules. Rules can match it but must not insert it. */
public interface InsertedByEngine {}
