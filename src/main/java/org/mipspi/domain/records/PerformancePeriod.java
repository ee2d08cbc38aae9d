package org.mipspi.domain.records;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which a measure is counted.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record PerformancePeriod(LocalDate start, LocalDate end) implements Serializable {

    /** A period of at least one day. */
    public PerformancePeriod {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "the performance period ends on " + end + ", before it starts on " + start);
        }
    }

    /** The whole calendar year. */
    public static PerformancePeriod of(int year) {
        return new PerformancePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Whether all of it is in one calendar year. */
    public boolean isWithin(int year) {
        return start.getYear() == year && end.getYear() == year;
    }

    /** Its number of days, first and last included. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
