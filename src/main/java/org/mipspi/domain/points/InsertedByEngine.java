package org.mipspi.domain.points;

/** A fact that only the engine inserts. Rules can match it but must not insert it. */
public interface InsertedByEngine {}
