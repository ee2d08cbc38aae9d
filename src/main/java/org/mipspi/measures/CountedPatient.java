package org.mipspi.measures;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * A patient of one reporting entity, with where the patient is counted and why.
 *
 * @param entity who reports; {@link ReportingEntity#NONE} for visits that no entity counts
 * @param period the performance period that is counted; null for visits that no entity counts
 * @param patient the id that stands for the patient
 * @param otherIds other ids of the same patient, in order
 * @param looksLike ids of patients who look like this one but are not linked, in order; they are counted by themselves
 * @param judged what the rules conclude
 * @param wouldCountADayEarlier whether the patient is in the denominator only, and would be in the numerator had every access
 *     come one business day earlier
 */
public record CountedPatient(
        ReportingEntity entity,
        PerformancePeriod period,
        String patient,
        List<String> otherIds,
        List<String> looksLike,
        JudgedPatient judged,
        boolean wouldCountADayEarlier) {

    /**
     * The same with the patients who look alike.
     *
     * @param alike by id, the ids of those who look alike
     */
    CountedPatient withLookAlikes(Map<String, TreeSet<String>> alike) {
        if (alike.isEmpty()) {
            return this;
        }
        TreeSet<String> found = new TreeSet<>(alike.getOrDefault(patient, new TreeSet<>()));
        otherIds.forEach(id -> found.addAll(alike.getOrDefault(id, new TreeSet<>())));
        return new CountedPatient(entity, period, patient, otherIds, List.copyOf(found), judged, wouldCountADayEarlier);
    }
}
