package org.mipspi.domain.facts;

/** The level of active engagement with a public health agency or clinical data registry. */
public enum EngagementLevel {
    /** No level was given. */
    NONE,
    /** Option 1, pre-production and validation (measure ids ending in {@code _PRE}). */
    PRE,
    /** Option 2, validated data production (measure ids ending in {@code _PROD}). */
    PROD
}
