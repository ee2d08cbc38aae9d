package org.mipspi.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.records.PerformancePeriod;

class VisitExamplesTest {

    private static final Path EXAMPLES = Path.of("examples/visits");

    @TempDir
    Path folder;

    private CollectedRecords read(String name) {
        VisitFiles files = new VisitFiles(folder);
        CollectedRecords records = files.read(EXAMPLES.resolve(name), VisitsHeader.NONE, bytes -> {});
        assertThat(records.problems).isEmpty();
        assertThat(files.period())
                .isEqualTo(new PerformancePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        return records;
    }

    @Test
    void bothFormsHaveTheSameVisits() {
        CollectedRecords json = read("visits-2026.ndjson");
        CollectedRecords csv = read("visits-2026.csv");
        assertThat(json.visits).hasSize(15);
        assertThat(csv.visitsAnywhere()).isEqualTo(json.visitsAnywhere());
        assertThat(json.samePatients).containsExactly(List.of("p14", "p15"));
        assertThat(csv.samePatients).isEqualTo(json.samePatients);
    }

    @Test
    void theTemplateHasEveryColumnAndOneVisit() throws IOException {
        assertThat(Files.readAllLines(EXAMPLES.resolve("template.csv")).get(0))
                .isEqualTo(Arrays.stream(VisitField.values())
                        .map(VisitField::toString)
                        .collect(Collectors.joining(",")));
        assertThat(read("template.csv").visits).hasSize(1);
    }

    /** Every element and every line of the page can be looked up and tried. */
    @Test
    void thePageExplainsEveryFieldAndItsExamplesCanBeRead() throws IOException {
        String page = Files.readString(Path.of("docs/patient-access.md"))
                .split("\n## The plain form\n", 2)[1]
                .split("\n## FHIR", 2)[0];
        assertThat(VisitField.values()).allSatisfy(field -> assertThat(page).contains("| `" + field + "`"));
        for (String form : List.of("json", "csv")) {
            List<String> examples = Arrays.stream(page.split("```"))
                    .filter(block -> block.startsWith(form + "\n"))
                    .map(block -> block.substring(form.length() + 1))
                    .toList();
            assertThat(examples).isNotEmpty();
            for (String example : examples) {
                CollectedRecords records = new VisitFiles(folder)
                        .with(form.equals("csv") ? "a.csv" : "a.ndjson", example.split("\n"))
                        .read();
                assertThat(records.problems).isEmpty();
                assertThat(records.visits).isNotEmpty();
            }
        }
    }
}
