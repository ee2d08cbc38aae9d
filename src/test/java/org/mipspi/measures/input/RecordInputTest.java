package org.mipspi.measures.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.OutputFile;
import org.mipspi.files.ReadingBound;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.visits.ReadRecords;

class RecordInputTest {

    private static final String VISIT =
            "{\"patient\": \"p1\", \"tin\": \"000456789\", \"visit\": \"e%s\", \"date\": \"2026-03-04\"}\n";

    @TempDir
    Path folder;

    private final List<RecordProblem> problems = new ArrayList<>();

    private RecordInput.Read read(RecordFiles files, RecordInput.Given given) throws IOException {
        try (ReadRecords records = new ReadRecords(folder, problems::add)) {
            return RecordInput.read(files, given, folder, records, bytes -> {});
        }
    }

    private static RecordInput.Given given(PerformancePeriod period) {
        return new RecordInput.Given(2026, null, null, period, FhirMapping.DEFAULT);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        OutputFile.replace(file, content.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    @Test
    void aPeriodOfAnotherYearIsReportedWhereItIsStated() throws IOException {
        Path without = file("a.ndjson", String.format(VISIT, 1));
        Path with = file(
                "b.ndjson",
                "\n{\"performanceStart\": \"2025-01-01\", \"performanceEnd\": \"2025-12-31\"}\n"
                        + String.format(VISIT, 2));
        read(RecordFiles.of(Map.of("a.ndjson", without, "b.ndjson", with), ReadingBound.none()), given(null));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("b.ndjson:2");
            assertThat(problem.field()).isEqualTo("performanceStart");
            assertThat(problem.message()).contains("2025-01-01 to 2025-12-31, is not entirely within 2026");
        });
    }

    @Test
    void thePeriodOfTheCallerIsNotOneOfTheHeaders() throws IOException {
        PerformancePeriod period = new PerformancePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        RecordFiles files = RecordFiles.of("a.ndjson", String.format(VISIT, 1).getBytes(StandardCharsets.UTF_8));
        RecordInput.Read read = read(files, given(period));
        assertThat(read.period()).isEqualTo(period);
        assertThat(read.headerPeriod()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-27, ''",
        "America/New_York, , ''",
        ", 2026-11-27, ''",
        "America/Denver, 2026-11-27, zone",
        "America/New_York, 2026-12-24, closedDays",
    })
    void theMappingAndTheCallerMustStateTheSame(String zone, LocalDate closed, String differs) throws IOException {
        Set<LocalDate> ofMapping = Set.of(LocalDate.of(2026, 11, 27));
        FhirMapping mapping = FhirMapping.DEFAULT.or(ZoneId.of("America/New_York"), ofMapping);
        RecordFiles files = RecordFiles.of(
                "Patient.ndjson", "{\"resourceType\": \"Patient\", \"id\": \"p1\"}\n".getBytes(StandardCharsets.UTF_8));
        read(
                files,
                new RecordInput.Given(
                        2026,
                        zone == null ? null : ZoneId.of(zone),
                        closed == null ? null : Set.of(closed),
                        null,
                        mapping));
        assertThat(problems.stream().map(RecordProblem::field).toList())
                .isEqualTo(differs.isEmpty() ? List.of() : List.of(differs));
    }
}
