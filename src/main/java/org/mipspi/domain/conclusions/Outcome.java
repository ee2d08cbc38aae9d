package org.mipspi.domain.conclusions;

/** What was decided of the category. */
public enum Outcome {
    /** Every requirement is met and the points count. */
    SCORED,
    /** Something required is not met: the category is 0. */
    ZERO,
    /** The category does not count; its weight goes to other categories. */
    REWEIGHTED
}
