package org.mipspi.decision;

import org.kie.api.runtime.rule.Match;

/** Lets rules fire until time is up. */
final class Deadline {

    /** A look at the clock costs as much as a condition; between two looks at most this many rules fire. */
    private static final int FIRINGS_A_LOOK = 32;

    private final long nanoTime;
    private int firings;

    Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Looks at the clock before some of the firings.
     *
     * @throws RuleFault if time is up
     */
    void check(Match match) {
        if (++firings % FIRINGS_A_LOOK == 0 && System.nanoTime() - nanoTime > 0) {
            throw new RuleFault("the rules take too long; the next to fire was '"
                    + match.getRule().getName() + "'");
        }
    }
}
