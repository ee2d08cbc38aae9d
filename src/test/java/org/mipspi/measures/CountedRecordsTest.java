package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.input.RecordInput;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingLevel;

class CountedRecordsTest {

    private static final int PATIENTS = 300;

    @TempDir
    Path folder;

    /** How often a count asks whether to go on, in each round of judging. */
    private static final class Asked implements CountedRecords.Progress {

        private final List<AtomicLong> rounds = new ArrayList<>();

        @Override
        public void reading(long bytes) {
            // Only judging is looked at.
        }

        @Override
        public void judging(long visits) {
            rounds.add(new AtomicLong());
        }

        @Override
        public void step(long by) {
            // Only goOn is looked at.
        }

        @Override
        public void goOn() {
            if (!rounds.isEmpty()) {
                rounds.get(rounds.size() - 1).incrementAndGet();
            }
        }
    }

    @Test
    void aCountAsksForEachPatientWhetherToGoOn() throws IOException, RecordsRefused {
        String visits = IntStream.range(0, PATIENTS)
                .mapToObj(i -> "{\"patient\": \"p" + i + "\", \"tin\": \"000456789\", \"visit\": \"e" + i
                        + "\", \"date\": \"2026-03-04\"}\n")
                .collect(Collectors.joining());
        Asked asked = new Asked();
        CountedRecords.of(
                RecordFiles.of("visits.ndjson", visits.getBytes(StandardCharsets.UTF_8)),
                new CountedRecords.Request(
                        new RecordInput.Given(2026, null, null, null, FhirMapping.DEFAULT), ReportingLevel.TIN, true),
                RecordedVisits.RULES,
                folder,
                problem -> {},
                asked,
                patient -> {});
        assertThat(asked.rounds).hasSize(2).allSatisfy(times -> assertThat(times)
                .hasValueGreaterThanOrEqualTo(PATIENTS));
    }
}
