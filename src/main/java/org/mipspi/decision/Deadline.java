package org.mipspi.decision;

import java.util.concurrent.TimeUnit;

/** Limits how long one decision may take. */
final class Deadline {

    /** Longest that one decision may take; it takes well under a millisecond. */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Reading the clock costs as much as a condition; at most this many rules fire between two readings. */
    private static final int FIRINGS_BETWEEN_READINGS = 32;

    private final long end = System.nanoTime() + MAX_NANOS;
    private int firings;

    /**
     * Reads the clock before some of the firings.
     *
     * @param rule the rule that is about to fire
     * @throws RuleFault if time is up
     */
    void check(String rule) {
        if (++firings % FIRINGS_BETWEEN_READINGS == 0 && System.nanoTime() - end > 0) {
            throw new RuleFault("the rules take too long; the next to fire was '" + rule + "'");
        }
    }
}
