package org.mipspi.domain.facts;

/**
 * A measure's counts from one of several CEHRTs or TINs that report together.
 *
 * @param numerator zero or more
 * @param denominator zero or more
 */
public record Counts(long numerator, long denominator) {}
