package org.mipspi.engine;

import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets every rule fire until time is up. */
final class Deadline implements AgendaFilter {

    /** A look at the clock costs as much as a condition; between two looks at most this many rules fire. */
    private static final int FIRINGS_A_LOOK = 32;

    private final long nanoTime;
    private int firings;

    Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean accept(Match match) {
        if (++firings % FIRINGS_A_LOOK == 0 && System.nanoTime() - nanoTime > 0) {
            throw new RuleFault("the rules take too long; the next to fire was '"
                    + match.getRule().getName() + "'");
        }
        return true;
    }
}
