package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.ReadRecords;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.measures.visits.SortedVisits;

class PeriodSearchTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBestPeriodIsThatOfCountingEachPeriodByItself(long seed) throws IOException, RecordsRefused {
        List<Visit> visits = new RandomVisits(seed).some(12);
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            visits.forEach(read::visit);
            try (SortedVisits sorted = read.sorted(ReportingLevel.VIRTUAL_GROUP)) {
                List<PatientVisits> patients = new ArrayList<>();
                sorted.forEach(patients::add);
                BestPeriod found = PeriodSearch.of(sorted, RecordedVisits.RULES, 2026, judged -> {}, () -> {})
                        .get(0);
                List<RatedPeriod> each = eachPeriod(patients.stream()
                        .filter(patient -> patient.entity().equals(found.entity()))
                        .toList());
                assertThat(found.compared()).isEqualTo(each.size());
                assertThat(found.best()).isEqualTo(each.get(0));
                assertThat(found.runnersUp()).isEqualTo(each.subList(1, 6));
            }
        }
    }

    private static List<RatedPeriod> eachPeriod(List<PatientVisits> patients) {
        List<RatedPeriod> rated = new ArrayList<>();
        for (LocalDate start = LocalDate.of(2026, 1, 1); start.getYear() == 2026; start = start.plusDays(1)) {
            for (LocalDate end = start.plusDays(179); end.getYear() == 2026; end = end.plusDays(1)) {
                PerformancePeriod period = new PerformancePeriod(start, end);
                long numerator = 0;
                long denominator = 0;
                for (PatientVisits patient : patients) {
                    PatientResult result =
                            RecordedVisits.RULES.judge(patient.visits(), period).result();
                    numerator += result == PatientResult.COUNTED ? 1 : 0;
                    denominator += result == PatientResult.NOT_SEEN ? 0 : 1;
                }
                if (denominator > 0) {
                    rated.add(new RatedPeriod(period, numerator, denominator));
                }
            }
        }
        rated.sort((one, other) -> {
            int byRate = Long.compare(other.numerator() * one.denominator(), one.numerator() * other.denominator());
            int byLength = Long.compare(other.period().days(), one.period().days());
            return byRate != 0
                    ? byRate
                    : byLength != 0
                            ? byLength
                            : one.period().start().compareTo(other.period().start());
        });
        return rated;
    }

    @Test
    void aPeriodThatLeavesOutAMissedVisitIsBetter() throws IOException, RecordsRefused {
        LocalDate missed = LocalDate.of(2026, 2, 2);
        LocalDate met = LocalDate.of(2026, 9, 1);
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            read.visit(RecordedVisits.visit(
                    1, "p1", "A", "1", "e1", missed, new ReleasedInformation(missed, null, null, null, null)));
            read.visit(RecordedVisits.visit(
                    2, "p1", "A", "1", "e2", met, new ReleasedInformation(met, met, met, met, met)));
            try (SortedVisits sorted = read.sorted(ReportingLevel.TIN)) {
                RatedPeriod best = PeriodSearch.of(sorted, RecordedVisits.RULES, 2026, judged -> {}, () -> {})
                        .get(0)
                        .best();
                assertThat(best)
                        .isEqualTo(new RatedPeriod(
                                new PerformancePeriod(missed.plusDays(1), LocalDate.of(2026, 12, 31)), 1, 1));
            }
        }
    }
}
