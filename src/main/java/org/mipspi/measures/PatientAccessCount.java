package org.mipspi.measures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.SortedVisits;

/**
 * Counts PI_PEA_1: judges the visits of each patient of each reporting entity, and counts the patients. Patients are judged
 * on all cores, some at a time, and handed on in their order.
 */
public final class PatientAccessCount {

    /** Visits that are judged at a time; one patient may have more. */
    private static final int VISITS_AT_A_TIME = 4_000;

    /** Receives each patient, with where the patient is counted, in the order of entities and patients. */
    public interface Account {
        void patient(CountedPatient patient) throws IOException;
    }

    private final AccessRules rules;
    private final Function<ReportingEntity, PerformancePeriod> periods;
    private final Account account;
    private final List<MeasureCount> counts = new ArrayList<>();
    private final List<PatientVisits> waiting = new ArrayList<>();
    private int visitsWaiting;
    private Tally current;

    /** The counts of one entity so far. */
    private static final class Tally {

        private final ReportingEntity entity;
        private long numerator;
        private long denominator;
        private boolean isEligible;

        Tally(ReportingEntity entity) {
            this.entity = entity;
        }

        void add(JudgedPatient patient) {
            switch (patient.result()) {
                case COUNTED -> {
                    numerator++;
                    denominator++;
                }
                case DENOMINATOR_ONLY -> denominator++;
                case NOT_SEEN -> {
                    // Counted nowhere.
                }
            }
            isEligible |=
                    patient.visits().stream().anyMatch(visit -> visit.standing() != EncounterStanding.NOT_ELIGIBLE);
        }
    }

    private PatientAccessCount(
            AccessRules rules, Function<ReportingEntity, PerformancePeriod> periods, Account account) {
        this.rules = rules;
        this.periods = periods;
        this.account = account;
    }

    /**
     * Counts all entities.
     *
     * @param periods the performance period of each entity
     * @param account receives every patient of the records
     * @return the counts of each entity that has an encounter with a MIPS eligible clinician, in order
     * @throws RecordsRefused if a patient has more visits than anybody can have
     */
    public static List<MeasureCount> of(
            SortedVisits visits,
            AccessRules rules,
            Function<ReportingEntity, PerformancePeriod> periods,
            Account account)
            throws IOException, RecordsRefused {
        PatientAccessCount count = new PatientAccessCount(rules, periods, account);
        visits.forEach(count::add);
        count.judgeWaiting();
        count.endEntity();
        return List.copyOf(count.counts);
    }

    private void add(PatientVisits patient) throws IOException {
        waiting.add(patient);
        visitsWaiting += patient.visits().size();
        if (visitsWaiting >= VISITS_AT_A_TIME) {
            judgeWaiting();
        }
    }

    private void judgeWaiting() throws IOException {
        List<CountedPatient> judged = waiting.parallelStream().map(this::judge).toList();
        waiting.clear();
        visitsWaiting = 0;
        for (CountedPatient patient : judged) {
            if (current == null || !current.entity.equals(patient.entity())) {
                endEntity();
                current = new Tally(patient.entity());
            }
            current.add(patient.judged());
            account.patient(patient);
        }
    }

    private CountedPatient judge(PatientVisits patient) {
        JudgedPatient judged = patient.entity().equals(ReportingEntity.NONE)
                ? UncountedVisits.of(patient.visits())
                : rules.judge(patient.visits(), periods.apply(patient.entity()));
        return new CountedPatient(patient.entity(), patient.patient(), patient.otherIds(), judged);
    }

    private void endEntity() {
        if (current != null && !current.entity.equals(ReportingEntity.NONE) && current.isEligible) {
            counts.add(new MeasureCount(
                    current.entity, periods.apply(current.entity), current.numerator, current.denominator));
        }
    }
}
