package org.mipspi.measures;

import java.util.List;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * A patient of one reporting entity, with where the patient is counted and why.
 *
 * @param entity who reports; {@link ReportingEntity#NONE} for visits that no entity counts
 * @param period the performance period that is counted; null for visits that no entity counts
 * @param patient the id that stands for the patient
 * @param otherIds other ids of the same patient, in order
 * @param judged what the rules conclude
 * @param wouldCountADayEarlier whether the patient is in the denominator only, and would be in the numerator had every access
 *     come one business day earlier
 */
public record CountedPatient(
        ReportingEntity entity,
        PerformancePeriod period,
        String patient,
        List<String> otherIds,
        JudgedPatient judged,
        boolean wouldCountADayEarlier) {}
