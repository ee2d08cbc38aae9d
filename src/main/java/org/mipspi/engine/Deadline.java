package org.mipspi.engine;

import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets every rule fire until time is up. */
final class Deadline implements AgendaFilter {

    private final long nanoTime;

    Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean accept(Match match) {
        if (System.nanoTime() - nanoTime > 0) {
            throw new RuleFault("the rules take too long; the next to fire was '"
                    + match.getRule().getName() + "'");
        }
        return true;
    }
}
