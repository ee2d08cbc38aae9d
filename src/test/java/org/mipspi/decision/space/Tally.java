package org.mipspi.decision.space;

import java.util.Locale;
import java.util.Set;

/**
 * How much was looked at.
 *
 * @param year performance year
 * @param decided submissions that were decided
 * @param refused submissions that were refused
 * @param compared pairs of submissions of which one says one thing more
 * @param rows rows in which every pair of values stands
 * @param pairs pairs of values of which each stands in some row
 * @param losses the cases seen in which more is lawfully worth less
 * @param seconds how long it took
 */
record Tally(
        int year,
        long decided,
        long refused,
        long compared,
        int rows,
        int pairs,
        Set<LawfulLoss> losses,
        double seconds) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d: %,d submissions decided, %,d refused; %,d compared with one that says more; "
                        + "%,d pairs of values in %,d rows; %.1f s",
                year,
                decided,
                refused,
                compared,
                pairs,
                rows,
                seconds);
    }
}
