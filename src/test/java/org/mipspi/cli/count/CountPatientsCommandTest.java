package org.mipspi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.cli.CommandTest;

/** The command {@code count patients}, with its output and exit codes. */
class CountPatientsCommandTest extends CommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE = "examples/visits/visits-2026.ndjson";

    private int count(Object... arguments) {
        return run(Stream.concat(Stream.of("count", "patients", "--year", "2026"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private Path visits(String... lines) throws IOException {
        return Files.write(folder.resolve("visits.ndjson"), List.of(lines));
    }

    private static String met(String patient, String visit, String date) {
        return "{\"patient\": \"" + patient + "\", \"tin\": \"000456789\", \"npi\": \"9876543210\", \"visit\": \""
                + visit + "\", \"date\": \"" + date + "\", \"accessAt\": \"" + date + "\"}";
    }

    private static String missed(String patient, String visit, String date) {
        return met(patient, visit, date).replaceFirst(", \"accessAt\": [^}]*", "");
    }

    @Test
    void theMeasureOfEachEntityIsAListThatASubmissionCanTake() throws IOException {
        assertThat(count(EXAMPLE, "--by", "tin")).isZero();
        assertThat(JSON.readTree(out()))
                .isEqualTo(JSON.readTree("[{\"tin\": \"000456789\", \"measureId\": \"PI_PEA_1\","
                        + " \"value\": {\"numerator\": 6, \"denominator\": 11}}]"));
        assertThat(err())
                .contains("6 of 11 patients were given timely access every time (54.5%)")
                .contains("LATE                    1  access came too late")
                .contains("With access one business day earlier, 2 more would count");
    }

    @ParameterizedTest
    @CsvSource({
        "clinician, 5/10 1/1",
        "tin, 6/11",
        "virtual-group, 1/1",
        "apm, 1/1",
    })
    void whoReportsDecidesWhoIsCounted(String by, String expected) throws IOException {
        assertThat(count(EXAMPLE, "--by", by)).isZero();
        StringBuilder counts = new StringBuilder();
        for (JsonNode measure : JSON.readTree(out())) {
            counts.append(counts.isEmpty() ? "" : " ")
                    .append(measure.at("/value/numerator"))
                    .append('/')
                    .append(measure.at("/value/denominator"));
        }
        assertThat(counts).hasToString(expected);
    }

    @Test
    void theAccountHasEachPatientWithItsVisits() throws IOException {
        Path account = folder.resolve("account.ndjson");
        assertThat(count(visits(met("p1", "e1", "2026-03-04"), missed("p1", "e2", "2026-03-05")), "--account", account))
                .isZero();
        JsonNode line = JSON.readTree(Files.readString(account));
        assertThat(line.get("patient").asText()).isEqualTo("p1");
        assertThat(line.get("tin").asText()).isEqualTo("000456789");
        assertThat(line.get("npi").asText()).isEqualTo("9876543210");
        assertThat(line.get("result").asText()).isEqualTo("DENOMINATOR_ONLY");
        JsonNode first = line.at("/visits/0");
        assertThat(first.get("visit").asText()).isEqualTo("e1");
        assertThat(first.get("standing").asText()).isEqualTo("MET");
        assertThat(first.get("businessDays").asInt()).isZero();
        JsonNode second = line.at("/visits/1");
        assertThat(second.get("standing").asText()).isEqualTo("NO_ACCESS");
        assertThat(second.get("businessDays").isNull()).isTrue();
        assertThat(second.get("because").asText()).isEqualTo("no access was provided to the information of 2026-03-05");
        assertThat(second.get("rule").asText()).startsWith("PEA_FOUR_WAYS");
        assertThat(second.get("read").asText()).isEqualTo("visits.ndjson:2");
    }

    @Test
    void nothingIsCountedIfALineCannotBeReadAndAllOfItIsListed() throws IOException {
        Path out = folder.resolve("measures.json");
        Path account = folder.resolve("account.ndjson");
        Path problems = folder.resolve("problems.ndjson");
        Path in = visits(met("p1", "e1", "2026-03-04"), "{", met("p2", "e2", "yesterday"));
        assertThat(count(in, "-o", out, "--account", account, "--problems", problems))
                .isEqualTo(1);
        assertThat(err())
                .contains("visits.ndjson:2: ")
                .contains("visits.ndjson:3: date: ")
                .contains("mips-pi: nothing was counted: ")
                .doesNotContain("p2");
        assertThat(out).doesNotExist();
        assertThat(account).doesNotExist();
        assertThat(Files.readAllLines(problems)).hasSizeGreaterThanOrEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(in, problems);
        }
    }

    @Test
    void theExamplesTogetherAreRecordsToo() {
        assertThat(count("examples/visits/template.csv", "--by", "tin")).isZero();
        assertThat(err()).contains("1 of 1 patients");
    }

    @Test
    void aVisitGivenTwiceIsRefusedUnlessBothRecordsAreTheSame() throws IOException {
        assertThat(count(visits(met("p1", "e1", "2026-03-04"), met("p1", "e1", "2026-03-04"))))
                .isZero();
        assertThat(err()).contains("Note: 1 records repeat another one with the same content");
        assertThat(count(visits(met("p1", "e1", "2026-03-04"), met("p1", "e1", "2026-03-05"))))
                .isEqualTo(1);
        assertThat(err())
                .contains("visits.ndjson:2: visit: this visit is given twice with different content, first in"
                        + " visits.ndjson:1");
    }

    @Test
    void thePeriodDecidesWhichVisitsCount() throws IOException {
        Path in = visits(missed("p1", "e1", "2026-02-02"), met("p1", "e2", "2026-09-01"));
        assertThat(count(in, "--period", "2026-03-01", "2026-12-31")).isZero();
        assertThat(JSON.readTree(out()).at("/0/value/numerator").asInt()).isEqualTo(1);
        assertThat(err()).doesNotContain("A submission needs");
        assertThat(count(in, "--period", "2026-07-05", "2026-12-30")).isZero();
        assertThat(err()).contains("2026-07-05 to 2026-12-30 has 179 days. A submission needs at least 180");
        assertThat(count(in, "--period", "2026-12-31", "2026-03-01")).isEqualTo(2);
        assertThat(err()).contains("Give the first day first");
        assertThat(count(in, "--period", "2025-12-31", "2026-12-31")).isEqualTo(2);
    }

    @Test
    void theBestPeriodIsShownWithItsRunnersUp() throws IOException {
        Path in = visits(missed("p1", "e1", "2026-02-02"), met("p1", "e2", "2026-09-01"));
        assertThat(count(in, "--best-period")).isZero();
        JsonNode measure = JSON.readTree(out()).get(0);
        assertThat(measure.get("performanceStart").asText()).isEqualTo("2026-02-03");
        assertThat(measure.get("performanceEnd").asText()).isEqualTo("2026-12-31");
        assertThat(measure.at("/value/numerator").asInt()).isEqualTo(1);
        assertThat(err().lines().filter(line -> line.contains("runner-up"))).hasSize(5);
    }

    @Test
    void aPeriodOfTheRecordsIsSetAsideForTheBestOne() throws IOException {
        Path in = visits(
                "{\"performanceStart\": \"2026-01-01\", \"performanceEnd\": \"2026-12-31\"}",
                missed("p1", "e1", "2026-02-02"),
                met("p1", "e2", "2026-09-01"));
        assertThat(count(in)).isZero();
        assertThat(err()).doesNotContain("the best period was counted");
        assertThat(count(in, "--best-period")).isZero();
        assertThat(err())
                .contains("Note: the records state the performance period 2026-01-01 to 2026-12-31; the best period was"
                        + " counted instead of it");
    }

    @Test
    void theMeasureIsPutIntoASubmission() throws IOException {
        Path submission = folder.resolve("submission.json");
        Files.copy(Path.of("examples/individual-2026.json"), submission);
        Files.setPosixFilePermissions(submission, PosixFilePermissions.fromString("rw-------"));
        JsonNode before = JSON.readTree(submission.toFile());
        String tin = before.get("taxpayerIdentificationNumber").asText();
        String npi = before.get("nationalProviderIdentifier").asText();
        Path in = visits(met("p1", "e1", "2026-09-01").replace("000456789", tin).replace("9876543210", npi));
        JsonNode set = before.at("/measurementSets/0");
        String start = set.get("performanceStart").asText();
        String end = set.get("performanceEnd").asText();
        assertThat(count(in, "--period", start, end, "--into", submission)).isZero();
        JsonNode after = JSON.readTree(submission.toFile());
        for (JsonNode measurement : after.at("/measurementSets/0/measurements")) {
            if (measurement.get("measureId").asText().equals("PI_PEA_1")) {
                assertThat(measurement.get("value")).isEqualTo(JSON.readTree("{\"numerator\": 1, \"denominator\": 1}"));
            }
        }
        assertThat(run("score", submission.toString())).isZero();
        assertThat(out()).contains("1/1");
        assertThat(Files.getPosixFilePermissions(submission)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        assertThat(count(in, "--period", start, end, "--by", "tin", "--into", submission))
                .isEqualTo(1);
        assertThat(err()).contains("was not changed: none of the counts is for the TIN, NPI or entityId");
        assertThat(count(in, "--period", start, "2026-12-30", "--into", submission))
                .isEqualTo(1);
        assertThat(err()).contains("Count with --period " + start + " " + end);
    }

    @Test
    void aCountThatWouldSpoilASubmissionIsNotPutIntoIt() throws IOException {
        Path submission = folder.resolve("submission.json");
        Files.copy(Path.of("examples/group-of-two-cehrts-2026.json"), submission);
        String tin = JSON.readTree(submission.toFile())
                .get("taxpayerIdentificationNumber")
                .asText();
        Path in = visits(met("p1", "e1", "2026-09-01").replace("000456789", tin));
        assertThat(count(in, "--by", "tin", "--into", submission)).isEqualTo(1);
        assertThat(err()).contains("was not changed: its measurement set reports PI_PEA_1 in aggregate");
        Path before = visits(met("p1", "e1", "2025-09-01").replace("000456789", tin));
        assertThat(count(before, "--by", "tin", "--into", submission)).isEqualTo(1);
        assertThat(err()).contains("was not changed: no visit counts in the performance period");
        assertThat(submission).hasSameTextualContentAs(Path.of("examples/group-of-two-cehrts-2026.json"));
    }

    @Test
    void aMappingBesideVisitsIsNotIgnored() throws IOException {
        assertThat(count(EXAMPLE, "--mapping", "examples/fhir-mapping.yaml")).isEqualTo(1);
        assertThat(err()).contains("a mapping was given, but the records are visits");
    }

    @Test
    void aPatientIsExplainedByAnyOfItsIds() {
        assertThat(count(EXAMPLE, "--by", "tin", "--explain", "p15")).isZero();
        assertThat(out())
                .contains("Patient p14 (also p15)")
                .contains("Counted in numerator and denominator")
                .contains("2026-10-06  visit e14: MET")
                .contains("2026-10-20  visit e15: MET")
                .doesNotContain("measureId");
        assertThat(count(EXAMPLE, "--explain", "p99")).isEqualTo(1);
        assertThat(err()).contains("the records have no patient p99");
    }

    @Test
    void aChartIsDrawn() throws IOException {
        Path plot = folder.resolve("days.svg");
        assertThat(count(EXAMPLE, "--plot", plot)).isZero();
        assertThat(Files.readString(plot)).contains("<svg").contains("</svg>");
        Path image = folder.resolve("days.png");
        assertThat(count(EXAMPLE, "--plot", image)).isZero();
        assertThat(ImageIO.read(image.toFile()).getWidth()).isEqualTo(1000);
        assertThat(count(EXAMPLE, "--plot", folder.resolve("days.pdf"))).isEqualTo(2);
    }

    @Test
    void fhirFilesAreCountedToo() throws IOException {
        assertThat(count("examples/fhir", "--by", "tin", "--mapping", "examples/fhir-mapping.yaml"))
                .isZero();
        assertThat(JSON.readTree(out())).isNotEmpty();
        assertThat(err()).contains("FHIR: ");
    }

    @Test
    void wrongArgumentsEndBeforeAnythingIsRead() throws IOException {
        assertThat(count(folder.resolve("none.ndjson"))).isEqualTo(2);
        assertThat(err()).contains("no such file or folder");
        assertThat(count(EXAMPLE, "--by", "group")).isEqualTo(2);
        assertThat(err()).contains("'group' is not a reporting level. Expected clinician, tin, virtual-group, apm");
        assertThat(count(EXAMPLE, "-o", EXAMPLE)).isEqualTo(2);
        assertThat(err()).contains("are the same file");
        Path mapping = Files.copy(Path.of("examples/fhir-mapping.yaml"), folder.resolve("mapping.yaml"));
        assertThat(count("examples/fhir", "--mapping", mapping, "-o", mapping)).isEqualTo(2);
        assertThat(err()).contains("are the same file");
        assertThat(count(EXAMPLE, "--closed-day", "27.11.2026")).isEqualTo(2);
        assertThat(err()).contains("'27.11.2026' is not a date. Expected a day such as 2026-03-04");
        assertThat(count(EXAMPLE, "--zone", "Mars/X")).isEqualTo(2);
        assertThat(err()).contains("'Mars/X' is not a time zone. Expected a name such as America/New_York");
        assertThat(run("count", "patients", EXAMPLE, "--year", "2023")).isEqualTo(1);
        assertThat(err()).contains("there are no rules for 2023. Supported years: 2024");
        assertThat(run("count")).isEqualTo(2);
    }
}
