package org.mipspi.domain.conclusions;

/** The category is reweighted. If there is a measurement set, it is not scored. */
public record Reweighted() {}
