package org.mipspi.measures.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.visits.VisitsHeader;
import org.mipspi.formats.visits.VisitsReader;

/** A visit that is given several times. */
class RepeatedVisitsTest {

    @TempDir
    Path folder;

    @Test
    void theFirstOfSeveralRecordsWithTheSameContentCounts() throws Exception {
        // Its lines are 2, 10 and 100: as texts they would sort the other way round.
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 100; line++) {
            boolean isRepeated = line == 2 || line == 10 || line == 100;
            lines.append("{\"patient\": \"p\", \"tin\": \"000456789\", \"visit\": \"")
                    .append(isRepeated ? "same" : "e" + line)
                    .append("\", \"date\": \"2026-03-04\"}\n");
        }
        List<RecordPlace> places = new ArrayList<>();
        try (ReadRecords read = new ReadRecords(folder, problem -> {})) {
            VisitsReader.read(
                    RecordFiles.of("visits.ndjson", lines.toString().getBytes(StandardCharsets.UTF_8)),
                    VisitsHeader.NONE,
                    read,
                    bytes -> {});
            try (SortedVisits sorted = read.sorted(ReportingLevel.TIN)) {
                sorted.forEach(patient -> patient.visits().stream()
                        .filter(visit -> visit.id().equals("same"))
                        .forEach(visit -> places.add(visit.place())));
            }
            assertThat(read.repeated()).isEqualTo(2);
        }
        assertThat(places).containsExactly(new RecordPlace("visits.ndjson", 2));
    }
}
