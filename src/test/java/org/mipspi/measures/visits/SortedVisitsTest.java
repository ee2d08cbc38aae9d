package org.mipspi.measures.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;

/** The bounds of what is held in memory while visits are counted. */
class SortedVisitsTest {

    @TempDir
    Path folder;

    /** The problems that the listener saw. */
    private final List<RecordProblem> seen = new ArrayList<>();

    /** Visits that each have a TIN or an id of a patient of their own. */
    private RecordFiles visits(int count, String tin, String patient) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"patient\": \"" + patient + "\", \"tin\": \"" + tin
                            + "\", \"visit\": \"%1$d\", \"date\": \"2026-03-04\"}%n",
                    i));
        }
        return RecordFiles.of("visits.ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void count(RecordFiles files) throws Exception {
        try (ReadRecords read = new ReadRecords(folder, seen::add)) {
            VisitsReader.read(files, VisitsHeader.NONE, read, bytes -> {});
            try (SortedVisits sorted = read.sorted(ReportingLevel.TIN)) {
                sorted.forEach(patient -> {});
            }
        }
    }

    @Test
    void recordsOfMoreEntitiesThanFitIntoMemoryAreRefused() throws Exception {
        count(visits(100_000, "%1$09d", "p"));
        assertThatThrownBy(() -> count(visits(100_001, "%1$09d", "p")))
                .isInstanceOfSatisfying(RecordsRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.message()).contains("more than 100000 reporting entities")));
    }

    @Test
    void aPatientWithMoreVisitsThanAnybodyHasIsRefused() throws Exception {
        count(visits(40_000, "000456789", "p"));
        assertThatThrownBy(() -> count(visits(40_001, "000456789", "p")))
                .isInstanceOfSatisfying(RecordsRefused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message()).contains("more than 40000 visits")));
        assertThat(seen).singleElement().satisfies(problem -> assertThat(problem.field())
                .isEqualTo("patient"));
    }

    private static Visit visit(String id, List<String> npis, int parts) {
        LocalDate day = LocalDate.of(2026, 3, 4);
        return new Visit(
                new RecordPlace("visits.ndjson", 1),
                "p",
                id,
                "000456789",
                npis,
                null,
                null,
                true,
                day,
                true,
                Collections.nCopies(parts, new ReleasedInformation(day, day, day, day, day)),
                null,
                null,
                false,
                null,
                null,
                Set.of());
    }

    private List<PatientVisits> patients(ReportingLevel level, List<Visit> visits) throws Exception {
        List<PatientVisits> patients = new ArrayList<>();
        try (ReadRecords read = new ReadRecords(folder, seen::add)) {
            visits.forEach(read::visit);
            try (SortedVisits sorted = read.sorted(level)) {
                sorted.forEach(patients::add);
            }
        }
        return patients;
    }

    @Test
    void aPatientWithMorePartsOfInformationThanFitIntoMemoryIsRefused() throws Exception {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            visits.add(visit("e" + i, List.of(), 100));
        }
        assertThat(patients(ReportingLevel.TIN, visits).get(0).parts()).isEqualTo(100_000);
        visits.add(visit("one-more", List.of(), 1));
        assertThatThrownBy(() -> patients(ReportingLevel.TIN, visits))
                .isInstanceOfSatisfying(RecordsRefused.class, refused -> assertThat(refused.problems())
                        .isEqualTo(seen)
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.message()).contains("more than 100000 parts of information")));
    }

    @Test
    void aVisitOfSeveralCliniciansIsKeptForEachWithoutTheOthers() throws Exception {
        List<Visit> visits = List.of(visit("e1", List.of("1", "2", "3"), 1));
        assertThat(patients(ReportingLevel.CLINICIAN, visits))
                .extracting(patient -> patient.visits().get(0).npis())
                .containsExactly(List.of("1"), List.of("2"), List.of("3"));
        assertThat(patients(ReportingLevel.TIN, visits))
                .extracting(patient -> patient.visits().get(0).npis())
                .containsExactly(List.of("1", "2", "3"));
    }
}
