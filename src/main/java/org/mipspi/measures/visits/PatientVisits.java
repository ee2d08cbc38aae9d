package org.mipspi.measures.visits;

import java.util.List;
import org.mipspi.domain.records.Visit;

/**
 * All visits of one patient with the clinicians of one reporting entity.
 *
 * @param entity who reports; {@link ReportingEntity#NONE} for visits that no entity counts
 * @param patient the id that stands for the patient
 * @param otherIds other ids of the same patient, in order
 * @param visits the visits in the order of their dates and ids, those without a date first; empty for a patient without any
 */
public record PatientVisits(ReportingEntity entity, String patient, List<String> otherIds, List<Visit> visits) {

    /** How many parts of information the visits have in all: at least one for each visit. */
    public int parts() {
        return visits.stream().mapToInt(visit -> visit.information().size()).sum();
    }
}
