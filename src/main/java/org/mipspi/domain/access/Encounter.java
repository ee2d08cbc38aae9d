package org.mipspi.domain.access;

import java.time.LocalDate;
import org.mipspi.domain.points.InsertedByEngine;

/**
 * A patient's encounter with clinicians of a reporting entity.
 *
 * @param date day on which it began
 * @param held whether it took place
 * @param mipsEligible whether a clinician who saw the patient is MIPS eligible
 * @param periodStart first day of the performance period
 * @param periodEnd last day of the performance period
 */
public record Encounter(LocalDate date, boolean held, boolean mipsEligible, LocalDate periodStart, LocalDate periodEnd)
        implements InsertedByEngine {

    /** Whether it began within the performance period, first and last day included. */
    public boolean isInPeriod() {
        return !date.isBefore(periodStart) && !date.isAfter(periodEnd);
    }
}
