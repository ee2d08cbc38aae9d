package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;

/** Patients can be counted in stretches, by several machines. */
class CountedInPartsTest {

    private static final int YEAR = 2026;

    @TempDir
    Path folder;

    /** The patients cut into stretches at random places; a stretch may be empty. */
    private static List<List<PatientVisits>> stretches(List<PatientVisits> patients, Random random) {
        List<List<PatientVisits>> stretches = new ArrayList<>();
        for (int from = 0; from < patients.size(); ) {
            int to = Math.min(patients.size(), from + random.nextInt(5));
            stretches.add(patients.subList(from, to));
            from = to;
        }
        return stretches;
    }

    private SortedVisits sorted(long seed, ReportingLevel level) throws IOException, RecordsRefused {
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            new RandomVisits(seed).some(40).forEach(read::visit);
            return read.sorted(level);
        }
    }

    @ParameterizedTest
    @EnumSource(ReportingLevel.class)
    void theCountsOfStretchesAddUpToTheCountOfAll(ReportingLevel level) throws IOException, RecordsRefused {
        long patientsSeen = 0;
        for (long seed = 0; seed < 10; seed++) {
            try (SortedVisits sorted = sorted(seed, level)) {
                List<PatientVisits> patients = new ArrayList<>();
                sorted.forEach(patients::add);
                CountSummary whole = new CountSummary();
                List<MeasureCount> counts = PatientAccessCount.of(
                        sorted, RecordedVisits.RULES, entity -> PerformancePeriod.of(YEAR), whole::add, () -> {});
                EntityTallies tallies = new EntityTallies();
                CountSummary summary = new CountSummary();
                for (List<PatientVisits> stretch : stretches(patients, new Random(seed))) {
                    EntityTallies ofStretch = new EntityTallies();
                    CountSummary itsSummary = new CountSummary();
                    for (PatientVisits patient : stretch) {
                        CountedPatient counted = PatientAccessCount.judge(
                                RecordedVisits.RULES, patient, entity -> PerformancePeriod.of(YEAR));
                        ofStretch.add(counted);
                        itsSummary.add(counted);
                    }
                    tallies.add(ofStretch);
                    summary.add(itsSummary);
                }
                assertThat(tallies.counts(entity -> PerformancePeriod.of(YEAR))).isEqualTo(counts);
                assertThat(summary).usingRecursiveComparison().isEqualTo(whole);
                patientsSeen +=
                        summary.patients(PatientResult.COUNTED) + summary.patients(PatientResult.DENOMINATOR_ONLY);
            }
        }
        assertThat(patientsSeen).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ReportingLevel.class)
    void theBestPeriodsOfStretchesAreThoseOfAll(ReportingLevel level) throws IOException, RecordsRefused {
        for (long seed = 0; seed < 3; seed++) {
            try (SortedVisits sorted = sorted(seed, level)) {
                List<PatientVisits> patients = new ArrayList<>();
                sorted.forEach(patients::add);
                List<BestPeriod> best = PeriodSearch.of(sorted, RecordedVisits.RULES, YEAR, judged -> {}, () -> {});
                PeriodSearch search = new PeriodSearch(RecordedVisits.RULES, YEAR);
                PeriodTallies tallies = new PeriodTallies(YEAR);
                for (List<PatientVisits> stretch : stretches(patients, new Random(seed))) {
                    PeriodTallies ofStretch = new PeriodTallies(YEAR);
                    stretch.forEach(patient -> ofStretch.add(search.dated(patient)));
                    tallies.add(ofStretch);
                }
                assertThat(tallies.best()).isEqualTo(best).isNotEmpty();
            }
        }
    }

    @Test
    void noPatientsHaveNoBestPeriod() {
        PeriodTallies tallies = new PeriodTallies(YEAR);
        tallies.add(new PeriodTallies(YEAR));
        assertThat(tallies.best()).isEmpty();
    }
}
