package org.mipspi.measures;

import java.util.List;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.Visit;

/**
 * Patients whose visits no reporting entity counts, because they lack the ids of the reporting level: see PEA_NO_ENTITY in
 * {@code rules/program-rules.yaml}.
 */
final class UncountedVisits {

    private static final String RULE = "PEA_NO_ENTITY";

    private UncountedVisits() {}

    /** A patient with these visits, or with none. */
    static JudgedPatient of(List<Visit> visits) {
        String because = visits.isEmpty()
                ? "the records have no visit of the patient"
                : "the visits of the patient do not name who reports them";
        return new JudgedPatient(
                PatientResult.NOT_SEEN,
                because,
                RULE,
                visits.stream().map(UncountedVisits::judged).toList());
    }

    private static JudgedVisit judged(Visit visit) {
        return new JudgedVisit(
                visit,
                EncounterStanding.NO_ENTITY,
                null,
                "the visit does not name who reports it: a TIN and an NPI, a virtual group or an APM Entity",
                RULE,
                List.of());
    }
}
