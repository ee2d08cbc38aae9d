package org.mipspi.domain.records;

import java.time.LocalDate;

/** Counts business days. */
public interface BusinessDays {

    /**
     * How many business days there are after a day, up to and including a later day: 0 if the later day is the same or
     * earlier.
     *
     * @param dayZero the day on which counting starts; it is day 0
     * @param until the last day that is counted
     */
    int between(LocalDate dayZero, LocalDate until);
}
