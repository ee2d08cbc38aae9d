package org.mipspi.domain.conclusions;

/** The outcome for the category. */
public enum Outcome {
    /** Every requirement is met; the points count. */
    SCORED,
    /** At least one requirement is not met; the category score is 0. */
    ZERO,
    /** The category does not count; its weight moves to other categories. */
    REWEIGHTED
}
