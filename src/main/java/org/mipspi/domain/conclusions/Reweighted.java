package org.mipspi.domain.conclusions;

/** The category is reweighted; a measurement set, if there is one, is set aside. */
public record Reweighted() {}
