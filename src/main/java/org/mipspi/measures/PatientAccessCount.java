package org.mipspi.measures;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.SortedVisits;

/** Counts PI_PEA_1: judges the visits of each patient of each reporting entity, and counts the patients. */
public final class PatientAccessCount {

    /** Receives each patient, with where the patient is counted, in the order of entities and patients. */
    public interface Account {
        void patient(CountedPatient patient) throws IOException;
    }

    private PatientAccessCount() {}

    /**
     * Counts all entities.
     *
     * @param periods the performance period of each entity
     * @param account receives every patient of the records
     * @param goOn is run now and then, by any thread; what it throws ends the count
     * @return the counts of each entity that has an encounter with a MIPS eligible clinician, in order
     * @throws RecordsRefused if a patient has more visits than anybody can have
     */
    public static List<MeasureCount> of(
            SortedVisits visits,
            AccessRules rules,
            Function<ReportingEntity, PerformancePeriod> periods,
            Account account,
            Runnable goOn)
            throws IOException, RecordsRefused {
        EntityTallies tallies = new EntityTallies();
        JudgedInOrder.forEach(
                visits,
                patient -> judge(rules, patient, periods),
                patient -> {
                    tallies.add(patient);
                    account.patient(patient);
                },
                goOn);
        return tallies.counts(periods);
    }

    /**
     * Judges one patient.
     *
     * @param periods the performance period of each entity
     */
    public static CountedPatient judge(
            AccessRules rules, PatientVisits patient, Function<ReportingEntity, PerformancePeriod> periods) {
        if (patient.entity().equals(ReportingEntity.NONE)) {
            return counted(patient, null, UncountedVisits.of(patient.visits()), false);
        }
        PerformancePeriod period = periods.apply(patient.entity());
        JudgedPatient judged = rules.judge(patient.visits(), period);
        return counted(patient, period, judged, EarlierAccess.wouldCount(rules, judged, period));
    }

    private static CountedPatient counted(
            PatientVisits patient, PerformancePeriod period, JudgedPatient judged, boolean wouldCountADayEarlier) {
        return new CountedPatient(
                patient.entity(),
                period,
                patient.patient(),
                patient.otherIds(),
                List.of(),
                judged,
                wouldCountADayEarlier);
    }
}
