package org.mipspi.measures;

import java.io.Serializable;
import java.util.Comparator;
import org.mipspi.domain.records.PerformancePeriod;

/**
 * A performance period with its counts.
 *
 * @param period the days
 * @param numerator patients who were given timely access every time
 * @param denominator unique patients seen in the period, at least 1
 */
public record RatedPeriod(PerformancePeriod period, long numerator, long denominator) implements Serializable {

    /** The best first: the highest rate, compared exactly; of equal rates the longest period; of equal lengths the earliest. */
    static final Comparator<RatedPeriod> BEST_FIRST = Comparator.comparing(RatedPeriod::rate)
            .thenComparing(rated -> rated.period.days())
            .reversed()
            .thenComparing(rated -> rated.period.start());

    /** The rate as a fraction that compares exactly. */
    private record Rate(long numerator, long denominator) implements Comparable<Rate> {
        @Override
        public int compareTo(Rate other) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
    }

    private Rate rate() {
        return new Rate(numerator, denominator);
    }
}
