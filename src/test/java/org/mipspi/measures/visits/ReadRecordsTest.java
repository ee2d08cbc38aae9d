package org.mipspi.measures.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;

class ReadRecordsTest {

    @TempDir
    Path folder;

    @Test
    void tooManyJoinedIdsAreReportedOnce() throws IOException {
        List<RecordProblem> problems = new ArrayList<>();
        try (ReadRecords records = new ReadRecords(folder, problems::add)) {
            for (int line = 2; line <= PatientIds.MAX_IDS + 2; line++) {
                records.samePatient("p1", "p" + line, new RecordPlace("a.ndjson", line));
            }
        }
        assertThat(problems)
                .extracting(RecordProblem::place)
                .containsExactly(new RecordPlace("a.ndjson", PatientIds.MAX_IDS + 1L));
    }
}
