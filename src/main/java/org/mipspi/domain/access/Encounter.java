package org.mipspi.domain.access;

import java.time.LocalDate;
import org.mipspi.domain.points.InsertedByEngine;

/**
 * A patient's encounter with clinicians of a reporting entity.
 *
 * @param date day on which it began; null only if it did not take place and its day is not known
 * @param held whether it took place
 * @param mipsEligible whether a clinician who saw the patient is MIPS eligible
 * @param periodStart first day of the performance period
 * @param periodEnd last day of the performance period
 */
public record Encounter(LocalDate date, boolean held, boolean mipsEligible, LocalDate periodStart, LocalDate periodEnd)
        implements InsertedByEngine {

    /** Whether it began before the first or after the last day of the performance period. False without a date. */
    public boolean isOutsidePeriod() {
        return date != null && (date.isBefore(periodStart) || date.isAfter(periodEnd));
    }

    /** The encounter as it appears in a sentence: "the visit on 2026-03-04", or "the visit" if its day is not known. */
    public String inWords() {
        return date == null ? "the visit" : "the visit on " + date;
    }
}
