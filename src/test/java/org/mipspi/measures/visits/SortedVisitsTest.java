package org.mipspi.measures.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;

/** The bounds of what is held in memory while visits are counted. */
class SortedVisitsTest {

    @TempDir
    Path folder;

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
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
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
    }
}
