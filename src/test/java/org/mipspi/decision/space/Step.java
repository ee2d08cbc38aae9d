package org.mipspi.decision.space;

import org.mipspi.submissions.space.Dimension;
import org.mipspi.submissions.space.Value;

/**
 * Two submissions of which the second says one thing more.
 *
 * @param year performance year
 * @param dimension where they differ
 * @param less what the first says there
 * @param more what the second says there
 * @param before what became of the first
 * @param after what became of the second
 */
record Step(int year, Dimension dimension, Value less, Value more, Verdict before, Verdict after) {

    @Override
    public String toString() {
        return year + " " + dimension.name() + ": " + less.label() + " -> " + more.label() + ": " + before + " -> "
                + after;
    }
}
