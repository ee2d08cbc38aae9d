package org.mipspi.decision.session;

import java.util.concurrent.TimeUnit;

/** Limits how long the rules may take for one document, all its measurement sets together. For one thread. */
public final class Deadline {

    /** Longest time for one document; a measurement set takes well under a millisecond. */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Reading the clock costs as much as a condition; at most this many rules fire between two readings. */
    private static final int FIRINGS_BETWEEN_READINGS = 32;

    private final long end;
    private int firings;

    /** Five seconds from now. */
    public Deadline() {
        this(MAX_NANOS);
    }

    /** So many nanoseconds from now. */
    public Deadline(long nanos) {
        end = System.nanoTime() + nanos;
    }

    /**
     * Reads the clock before some of the firings.
     *
     * @param rule the rule that is about to fire
     * @throws RuleFault if time is up
     */
    void beforeFiring(String rule) {
        if (++firings % FIRINGS_BETWEEN_READINGS == 0 && isOver()) {
            throw new RuleFault("the rules take too long; the next to fire was '" + rule + "'");
        }
    }

    /**
     * Reads the clock after a round, in which slow conditions may have taken long though few rules fired.
     *
     * @throws RuleFault if time is up
     */
    void afterRound() {
        if (isOver()) {
            throw new RuleFault("the rules take too long");
        }
    }

    private boolean isOver() {
        return System.nanoTime() - end > 0;
    }
}
