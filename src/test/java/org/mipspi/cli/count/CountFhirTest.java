package org.mipspi.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.cli.CommandTest;

/** The command {@code count patients} with FHIR bulk files. */
class CountFhirTest extends CommandTest {

    private static final String ENCOUNTER = "{'resourceType':'Encounter','id':'%s','status':'%s','subject':"
            + "{'reference':'Patient/p1'},'participant':[{'individual':{'reference':"
            + "'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9876543210'}}],'serviceProvider':"
            + "{'reference':'Organization?identifier=urn:oid:2.16.840.1.113883.4.4|000456789'}%s}\n";

    private static String encounter(String id, String status, String more) {
        return ENCOUNTER.formatted(id, status, more).replace('\'', '"');
    }

    @Test
    void aVisitWithoutADateThatDidNotTakePlaceIsInTheAccount() throws IOException {
        Path in = Files.writeString(
                folder.resolve("all.ndjson"),
                encounter("e1", "finished", ",'period':{'start':'2026-03-04'}") + encounter("e2", "cancelled", ""));
        Path account = folder.resolve("account.ndjson");
        assertThat(run(
                        "count",
                        "patients",
                        in.toString(),
                        "--year",
                        "2026",
                        "--best-period",
                        "--account",
                        account.toString(),
                        "--explain",
                        "p1"))
                .isZero();
        JsonNode patient = new ObjectMapper().readTree(Files.readString(account));
        assertThat(patient.get("result").asText()).isEqualTo("DENOMINATOR_ONLY");
        JsonNode cancelled = patient.at("/visits/0");
        assertThat(cancelled.get("visit").asText()).isEqualTo("e2");
        assertThat(cancelled.get("date").isNull()).isTrue();
        assertThat(cancelled.get("standing").asText()).isEqualTo("NOT_HELD");
        assertThat(cancelled.get("businessDays").isNull()).isTrue();
        assertThat(cancelled.get("because").asText()).isEqualTo("the visit did not take place");
        assertThat(cancelled.has("also")).isFalse();
        assertThat(patient.at("/visits/1/visit").asText()).isEqualTo("e1");
        assertThat(out())
                .contains("no date     visit e2: NOT_HELD")
                .contains("information available on a day that is not known")
                .contains("2026-03-04  visit e1: NO_ACCESS");
    }

    private static final String HELD = encounter("e1", "finished", ",'period':{'start':'2026-03-04'}");
    private static final String NO_RECORDS = "input: there are no records. Expected visits";
    private static final String VISIT = "{\"patient\":\"p9\",\"visit\":\"v1\",\"date\":\"2026-03-04\"}\n";

    private Path in(Map<String, String> files) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(in.resolve(file.getKey()), file.getValue());
        }
        return in;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("in.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private int count(Path in) {
        return run("count", "patients", in.toString(), "--year", "2026");
    }

    private void assertRefused(Path in, String... messages) {
        assertThat(count(in)).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines().toList()).hasSize(messages.length + 1);
        assertThat(err()).contains(messages).contains("nothing was counted");
    }

    private static String pretty(String json) throws IOException {
        return new ObjectMapper().readTree(json).toPrettyString();
    }

    @Test
    void anEncounterThatIsGivenTwiceCountsOnceIfTheSameAndIsRefusedOtherwise() throws IOException {
        assertThat(count(in(Map.of("a.ndjson", HELD, "b.ndjson", HELD)))).isZero();
        assertThat(err()).contains("1 records repeat another one");
        Files.writeString(folder.resolve("in/b.ndjson"), HELD.replace("p1", "p2"));
        assertRefused(folder.resolve("in"), "b.ndjson:1: id: another Encounter with this id has other content");
    }

    @Test
    void theAccountNamesWhoLooksAlike() throws IOException {
        String patient =
                "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"family\":\"%s\",\"given\":[\"Jo\"]}],"
                        + "\"birthDate\":\"2020-02-02\"%s}\n";
        String link = ",\"link\":[{\"other\":{\"reference\":\"Patient/p0\"},\"type\":\"seealso\"}]";
        Path in = in(Map.of(
                "a.ndjson",
                patient.formatted("p1", "Muller", link)
                        + patient.formatted("p2", "Muller", "")
                        + patient.formatted("p3", "Miller", "")
                        + HELD));
        Path account = folder.resolve("account.ndjson");
        assertThat(run("count", "patients", in.toString(), "--year", "2026", "--account", account.toString()))
                .isZero();
        Map<String, JsonNode> looksLike = new TreeMap<>();
        for (String line : Files.readAllLines(account)) {
            JsonNode patientOfAccount = new ObjectMapper().readTree(line);
            looksLike.put(patientOfAccount.get("patient").asText(), patientOfAccount.path("looksLike"));
        }
        assertThat(looksLike).containsOnlyKeys("p0", "p2", "p3");
        assertThat(looksLike.get("p0")).extracting(JsonNode::asText).containsExactly("p2");
        assertThat(looksLike.get("p2")).extracting(JsonNode::asText).containsExactly("p1");
        assertThat(looksLike.get("p3").isMissingNode()).isTrue();
        assertThat(err()).contains("Note: 1 pairs of patients look alike").contains("  p1 and p2 (a.ndjson:2)");
    }

    @Test
    void aBundleIsRefusedWithWhatIsExpected() throws IOException {
        String bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":" + HELD.strip() + "}]}";
        assertRefused(
                in(Map.of("a.ndjson", HELD + bundle)),
                "a.ndjson:2: the line is a Bundle. Expected one resource on one");
        assertRefused(
                Files.writeString(folder.resolve("b.json"), pretty(bundle)),
                "b.json: the file is one FHIR document in JSON. Expected one resource on one line");
    }

    @Test
    void aDocumentOverSeveralLinesIsOneProblem() throws IOException {
        assertRefused(
                in(Map.of("a.json", pretty(HELD), "b.json", pretty(HELD), "c.json", "[" + HELD.strip() + "]")),
                "a.json: the file is one FHIR document",
                "b.json: the file is one FHIR document",
                "c.json: the file is one FHIR document");
    }

    @Test
    void aDamagedLineIsNotADocument() throws IOException {
        assertRefused(
                in(Map.of("a.ndjson", HELD.substring(0, 50) + "\n" + HELD)),
                "a.ndjson:1: the line is not one JSON object");
    }

    @Test
    void anInputWithoutRecordsIsRefused() throws IOException {
        Path in = in(Map.of());
        assertRefused(in, NO_RECORDS);
        Files.writeString(in.resolve(".DS_Store"), VISIT);
        assertRefused(in, NO_RECORDS);
        Files.writeString(in.resolve("a.ndjson"), "\n");
        assertRefused(in, NO_RECORDS);
        Files.writeString(in.resolve("b.ndjson"), "{\"zone\": \"Etc/UTC\"}\n");
        Files.delete(in.resolve("a.ndjson"));
        assertRefused(in, NO_RECORDS);
        assertRefused(zip(Map.of()), NO_RECORDS);
        assertRefused(zip(Map.of("a.csv", "patient,visit,date\n".getBytes(StandardCharsets.UTF_8))), NO_RECORDS);
        assertRefused(
                zip(Map.of("a.ndjson", "{\"resourceType\": \"Claim\"}\n".getBytes(StandardCharsets.UTF_8))),
                NO_RECORDS);
    }

    @Test
    void aZipThatIsCutOffIsRefusedByName() throws IOException {
        Path zip = zip(Map.of("a.ndjson", HELD.getBytes(StandardCharsets.UTF_8)));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(zip, zip + ": the zip is damaged or cut off");
    }

    @Test
    void moreThanAMillionBlankLinesInARowAreRefused() throws IOException {
        Path in = in(Map.of());
        for (String record : List.of(HELD, VISIT)) {
            String blank = record.strip() + "\n" + "\n".repeat(1_000_000);
            Files.writeString(in.resolve("a.ndjson"), blank);
            assertThat(count(in)).isZero();
            Files.writeString(in.resolve("a.ndjson"), blank + "\n");
            assertRefused(in, "more than 1,000,000 blank lines in a row, the limit");
        }
    }

    @Test
    void aFolderOfOtherFilesIsRefusedWithOneLineEach() throws IOException {
        assertRefused(
                in(Map.of("a.pdf", "%PDF-1.7\n1 0 obj\n", "b.txt", "\u0000\n\n", "c.zip", "PK\u0003\u0004\n\n")),
                "a.pdf: the file is not text in UTF-8",
                "b.txt: the file is not text in UTF-8",
                "c.zip: the file is a zip within the input. Unpack it");
    }

    @ParameterizedTest
    @CsvSource({"v.ndjson, a.ndjson", "v.csv, a.ndjson", "a.csv, v.json", "v.csv, a.txt"})
    void visitsAndFhirTogetherAreRefusedWhateverTheNames(String visits, String fhir) throws IOException {
        String content = visits.endsWith("csv") ? "patient,visit,date\np9,v1,2026-03-04\n" : VISIT;
        assertRefused(
                in(Map.of(visits, content, fhir, HELD)),
                visits + ": the file contains visits, and other files contain FHIR resources");
        Files.writeString(folder.resolve("in").resolve(visits), "{\"zone\":\"UTC\"}\n" + VISIT);
        assertRefused(folder.resolve("in"), visits + ": the file contains visits");
    }

    @Test
    void aZipMayNameItsFilesAsItLikes() throws IOException {
        byte[] other = HELD.replace("e1", "e2").getBytes(StandardCharsets.UTF_8);
        byte[] third = HELD.replace("e1", "e3").getBytes(StandardCharsets.UTF_8);
        assertThat(count(zip(Map.of(
                        "../../a.ndjson",
                        HELD.getBytes(StandardCharsets.UTF_8),
                        "./b.ndjson",
                        other,
                        "/c.ndjson",
                        third))))
                .isZero();
        assertThat(err()).contains("FHIR: 3 encounters");
    }

    @Test
    void aFileBesideBulkFilesIsNamed() throws IOException {
        assertThat(count(in(Map.of("a.ndjson", HELD, "b.pdf", "%PDF-1.7\n", "c.json", pretty(HELD)))))
                .isZero();
        assertThat(err())
                .contains("Note: b.pdf is not NDJSON and was not read")
                .contains("Note: c.json is not NDJSON and was not read");
    }
}
