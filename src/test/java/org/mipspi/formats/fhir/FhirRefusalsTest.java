package org.mipspi.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mipspi.formats.fhir.FhirResources.communication;
import static org.mipspi.formats.fhir.FhirResources.document;
import static org.mipspi.formats.fhir.FhirResources.encounter;
import static org.mipspi.formats.fhir.FhirResources.patient;
import static org.mipspi.formats.fhir.FhirResources.provenance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.fhir.mapping.FhirMapping;

/** What cannot be read is reported with file, line and field, all of it. */
class FhirRefusalsTest {

    private static final String ENCOUNTER = encounter("e1", "p1", "2026-03-04");

    @TempDir
    Path folder;

    private ReadFhir read(String... lines) {
        return ReadFhir.of(folder, FhirMapping.DEFAULT, lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'id':'e1', ~ MISSING_FIELD id",
                "'status':'finished', ~ MISSING_FIELD status",
                "'subject':{'reference':'Patient/p1'}, ~ MISSING_FIELD subject.reference",
                ",'period':{'start':'2026-03-04'} ~ MISSING_FIELD period.start"
            })
    void aRequiredFieldOfAnEncounterIsMissing(String without, String refusal) {
        String line = ENCOUNTER.replace(without.replace('\'', '"'), "");
        assertThat(line).isNotEqualTo(ENCOUNTER);
        assertThat(read("", line).refusals())
                .containsExactly(refusal.replace("MISSING_FIELD ", "MISSING_FIELD all.ndjson:2 "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "2026-03-04 ~ 2026-03 ~ period.start",
                "2026-03-04 ~ 2026 ~ period.start",
                "2026-03-04 ~ 2026-02-30 ~ period.start",
                "2026-03-04 ~ March 4 ~ period.start",
                "2026-03-04 ~ 1899-12-31 ~ period.start",
                "2026-03-04 ~ 2100-01-01 ~ period.start",
                "finished ~ done ~ status",
                "Patient/p1 ~ Group/p1 ~ subject.reference",
                "Patient/p1 ~ #p1 ~ subject.reference",
                "Patient/p1 ~ Patient/ ~ subject.reference",
                "Patient/p1 ~ Patient?identifier=urn:mrn|1 ~ subject.reference",
                "'finished' ~ 5 ~ status",
                "'finished' ~ ['finished','finished'] ~ status",
                "'e1' ~ '\\t' ~ id"
            })
    void aFieldOfAnEncounterHasTheWrongForm(String right, String wrong, String field) {
        String line = ENCOUNTER.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));
        assertThat(line).isNotEqualTo(ENCOUNTER);
        assertThat(read(line).refusals()).containsExactly("INVALID_FORMAT all.ndjson:1 " + field);
    }

    @Test
    void everythingThatIsWrongWithAnEncounterIsReported() {
        assertThat(read("{\"resourceType\":\"Encounter\",\"period\":{\"start\":\"2026\"}}")
                        .refusals())
                .containsExactly(
                        "INVALID_FORMAT all.ndjson:1 period.start",
                        "MISSING_FIELD all.ndjson:1 id",
                        "MISSING_FIELD all.ndjson:1 status",
                        "MISSING_FIELD all.ndjson:1 subject.reference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"resourceType\":\"Encounter\"",
                "{\"resourceType\":\"Encounter\"} {}",
                "[]",
                "text",
                "{\"resourceType\":\"Observation\",\"a\":tru}",
                "{\"a\":1,\"resourceType\":\"Observation\"",
                "<Encounter/>"
            })
    void aLineThatIsNotOneObjectIsUnreadable(String line) {
        ReadFhir read = read(line, ENCOUNTER);
        assertThat(read.refusals()).containsExactly("UNREADABLE all.ndjson:1 null");
        assertThat(read.visits).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{} ~ MISSING_FIELD",
                "{'resourceType':5} ~ MISSING_FIELD",
                "{'resourceType':'a b'} ~ INVALID_FORMAT"
            })
    void aLineWithoutATypeIsRefused(String line, String code) {
        assertThat(read(line.replace('\'', '"')).refusals()).containsExactly(code + " all.ndjson:1 resourceType");
    }

    @Test
    void boundsHold() {
        String deep = "{\"resourceType\":\"Observation\",\"a\":" + "[".repeat(300) + "]".repeat(300) + "}";
        String longId = ENCOUNTER.replace("\"e1\"", "\"" + "x".repeat(20_000) + "\"");
        String many = ENCOUNTER.substring(0, ENCOUNTER.length() - 1) + ",\"participant\":["
                + "{\"individual\":{\"reference\":\"Practitioner/1\"}},".repeat(10_000) + "{}]}";
        assertThat(read(deep, longId, many).refusals())
                .containsExactly(
                        "UNREADABLE all.ndjson:1 null", "UNREADABLE all.ndjson:2 null", "UNREADABLE all.ndjson:3 null");
    }

    @Test
    void contentOfADocumentIsPassedOverAndALineIsBounded() {
        String document = document("d1", "e1", "2026-03-05");
        String scan =
                document.substring(0, document.length() - 1) + ",\"content\":[{\"attachment\":{\"data\":\"%s\"}}]}";
        ReadFhir read = read(
                ENCOUNTER,
                scan.formatted("QUJD".repeat(3_000_000)),
                scan.formatted("QUJD".repeat(5_000_000)),
                document("d3", "e1", "2026-03-07"));
        assertThat(read.refusals()).containsExactly("UNREADABLE all.ndjson:3 null");
        assertThat(read.visits.get(0).information().get(0).available()).hasToString("2026-03-07");
    }

    @Test
    void textThatIsNotUtf8IsUnreadable() throws IOException {
        Path file = folder.resolve("latin1.ndjson");
        Files.write(
                file,
                (ENCOUNTER.replace("\"p1\"", "\"p\u00e41\"") + "\n" + ENCOUNTER.replace("e1", "\u00e4\""))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ReadFhir.of(folder, FhirMapping.DEFAULT, file).refusals())
                .containsExactly("UNREADABLE latin1.ndjson:2 null");
    }

    @Test
    void recordsThatAreReferredToAndMissingAreReported() {
        ReadFhir read = ReadFhir.of(
                folder,
                FhirMapping.DEFAULT,
                Map.of(
                        "a.ndjson", List.of(patient("p1"), ENCOUNTER, encounter("e2", "p2", "2026-03-04")),
                        "b.ndjson",
                                List.of(
                                        document("d1", "e1", "2026-03-05"),
                                        provenance("DocumentReference/d9", "all", "2026-03-05"),
                                        FhirResources.resource("DocumentReference", "d2")
                                                .toString(),
                                        provenance("DocumentReference/d2", "all", "2026-03-05"),
                                        provenance("DiagnosticReport/d1", "all", "2026-03-05"))));
        assertThat(read.refusals())
                .containsExactly(
                        "MISSING_RECORD a.ndjson:3 subject.reference",
                        "MISSING_RECORD b.ndjson:2 target.reference",
                        "MISSING_RECORD b.ndjson:4 target.reference",
                        "MISSING_RECORD b.ndjson:5 target.reference");
    }

    @Test
    void withoutAnyPatientsNoPatientIsMissing() {
        assertThat(read(ENCOUNTER).refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"status\":\"completed\",', MISSING_FIELD, status",
        "',\"sent\":\"2026-03-05\"', MISSING_FIELD, sent",
        "',\"encounter\":{\"reference\":\"Encounter/e1\"}', MISSING_FIELD, encounter.reference"
    })
    void evidenceNeedsItsFields(String without, String code, String field) {
        String communication = communication("e1", "p1", "all", "2026-03-05");
        String line = communication.replace(without, "");
        assertThat(line).isNotEqualTo(communication);
        assertThat(read(ENCOUNTER, line).refusals()).containsExactly(code + " all.ndjson:2 " + field);
    }

    @Test
    void evidenceOfTheWrongFormIsRefused() {
        assertThat(read(
                                ENCOUNTER,
                                communication("e1", "p1", "all", "2026-03"),
                                provenance("Encounter/e1", "all", "yesterday"),
                                provenance("Encounter/e1", "all", "2026-03-05")
                                        .replace("\"recorded\":\"2026-03-05\",", ""),
                                provenance("Encounter/e1", "all", "2026-03-05")
                                        .replace("\"target\":[{\"reference\":\"Encounter/e1\"}],", ""),
                                communication("e1", "p2", "all", "2026-03-05"),
                                document("d1", "e1", "2026-03"),
                                document("d1", "e1", "2026-03-05").replace("Encounter/e1", "Patient/e1"))
                        .refusals())
                .containsExactly(
                        "CONTRADICTION all.ndjson:6 subject.reference",
                        "INVALID_FORMAT all.ndjson:2 sent",
                        "INVALID_FORMAT all.ndjson:3 recorded",
                        "INVALID_FORMAT all.ndjson:7 date",
                        "INVALID_FORMAT all.ndjson:8 context.encounter.reference",
                        "MISSING_FIELD all.ndjson:4 recorded",
                        "MISSING_FIELD all.ndjson:5 target.reference");
    }

    @Test
    void resourcesOfEachTypeNeedAnId() {
        assertThat(read(
                                "{\"resourceType\":\"Patient\"}",
                                "{\"resourceType\":\"DocumentReference\"}",
                                "{\"resourceType\":\"DiagnosticReport\"}",
                                "{\"resourceType\":\"Practitioner\"}",
                                "{\"resourceType\":\"PractitionerRole\"}",
                                "{\"resourceType\":\"Organization\"}")
                        .refusals())
                .containsExactly(
                        "MISSING_FIELD all.ndjson:1 id",
                        "MISSING_FIELD all.ndjson:2 id",
                        "MISSING_FIELD all.ndjson:3 id",
                        "MISSING_FIELD all.ndjson:4 id",
                        "MISSING_FIELD all.ndjson:5 id",
                        "MISSING_FIELD all.ndjson:6 id");
    }

    @ParameterizedTest
    @CsvSource({
        "Practitioner, http://hl7.org/fhir/sid/us-npi, 99999\\n99901",
        "Organization, urn:oid:2.16.840.1.113883.4.4, 11\\t1111111"
    })
    void anNpiOrTinInSeveralLinesIsRefused(String type, String system, String value) {
        String identifier = "{\"system\":\"" + system + "\",\"value\":\"" + value + "\"}";
        String resource = "{\"resourceType\":\"" + type + "\",\"id\":\"x1\",\"identifier\":[" + identifier + "]}";
        assertThat(read(resource).refusals()).containsExactly("INVALID_FORMAT all.ndjson:1 identifier.value");
        boolean isPractitioner = type.equals("Practitioner");
        String reference = "{\"reference\":\"" + type + "?identifier=" + system + "|" + value + "\"}";
        String field = isPractitioner
                ? ",\"participant\":[{\"individual\":" + reference + "}]}"
                : ",\"serviceProvider\":" + reference + "}";
        assertThat(read(ENCOUNTER.substring(0, ENCOUNTER.length() - 1) + field).refusals())
                .containsExactly("INVALID_FORMAT all.ndjson:1 "
                        + (isPractitioner ? "participant.individual.reference" : "serviceProvider.reference"));
    }

    @Test
    void aMessageNeverQuotesAnId() {
        String id = "Jane-Doe-1970";
        List<RecordProblem> problems = read(
                        patient("other"),
                        encounter(id, id, "2026"),
                        encounter("e1", id, "2026-03-04"),
                        encounter("e2", "other", "2026-03-04").replace("Patient/other", "Group/" + id),
                        document(id, id, "2026-03"),
                        provenance("DocumentReference/" + id + "1", "all", "2026-03-05"),
                        "{\"resourceType\":" + id + "}")
                .problems;
        assertThat(problems).hasSize(6);
        assertThat(problems).noneMatch(problem -> problem.message().contains("Jane"));
    }

    @Test
    void aDamagedFileIsReportedAndTheOthersAreRead() throws IOException {
        byte[] compressed = gzip((ENCOUNTER + "\n").repeat(2_000));
        Path input = Files.createDirectory(folder.resolve("damaged"));
        Files.write(input.resolve("a.ndjson.gz"), Arrays.copyOf(compressed, compressed.length - 20));
        Files.writeString(input.resolve("b.ndjson"), encounter("e2", "p1", "2026-03-04"));
        ReadFhir read = ReadFhir.of(folder, FhirMapping.DEFAULT, input);
        assertThat(read.problems)
                .anyMatch(problem -> problem.code() == RecordProblem.Code.UNREADABLE
                        && problem.place().file().equals("a.ndjson.gz"));
        assertThat(read.visits).anyMatch(visit -> visit.id().equals("e2"));
    }

    @Test
    void aZipWithCompressedFilesIsReadAndOtherFilesAreNamed() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("export/000.Encounter.ndjson.gz"));
            out.write(gzip(ENCOUNTER));
            out.putNextEntry(new ZipEntry("export/Patient-1.NDJSON"));
            out.write(("\ufeff" + patient("p1") + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("export/manifest.json"));
            out.write("{\n}".getBytes(StandardCharsets.UTF_8));
        }
        ReadFhir read = ReadFhir.of(folder, FhirMapping.DEFAULT, zip);
        assertThat(read.visit().place()).hasToString("export/000.Encounter.ndjson.gz:1");
        assertThat(read.patients).containsExactly("p1");
        assertThat(read.report.otherFiles()).containsExactly("export/manifest.json");
    }

    @Test
    void progressComesToTheSizeOfAllFiles() throws IOException {
        Path input = Files.createDirectory(folder.resolve("sizes"));
        Files.writeString(input.resolve("a.ndjson"), ENCOUNTER);
        Files.write(input.resolve("b.ndjson.gz"), gzip(ENCOUNTER));
        Files.writeString(input.resolve("log.txt"), "exported");
        long[] read = new long[1];
        try (RecordFiles files = RecordFiles.of(input)) {
            FhirReader.read(files, FhirMapping.DEFAULT, folder, new ReadFhir(), bytes -> read[0] += bytes);
            assertThat(read[0]).isEqualTo(files.bytes());
        }
    }

    @Test
    void aSingleFileOfAnyNameIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("records.txt"), ENCOUNTER);
        assertThat(ReadFhir.of(folder, FhirMapping.DEFAULT, file).visit().id()).isEqualTo("e1");
    }

    private static String identified(String type, String id, String system, String value) {
        return "{\"resourceType\":\"" + type + "\",\"id\":\"" + id + "\",\"identifier\":[{\"system\":\"" + system
                + "\",\"value\":\"" + value + "\"}]}";
    }

    private static String with(String field) {
        return ENCOUNTER.substring(0, ENCOUNTER.length() - 1) + field + "}";
    }

    @Test
    void copiesThatContradictEachOtherAreRefused() {
        String role = "{\"resourceType\":\"PractitionerRole\",\"id\":\"r1\",\"practitioner\":{\"reference\":\"%s\"}}";
        assertThat(read(
                                identified("Practitioner", "d1", FhirResources.NPI, "9999999901"),
                                identified("Practitioner", "d1", FhirResources.NPI, "9999999902"),
                                identified("Practitioner", "d1", FhirResources.NPI, "9999999901"),
                                identified("Organization", "o1", FhirResources.TAX_ID, "11-1111111"),
                                identified("Organization", "o1", FhirResources.TAX_ID, "111111111"),
                                identified("Organization", "o1", FhirResources.TAX_ID, "222222222"),
                                role.formatted("Practitioner/d1"),
                                role.formatted("Practitioner/d2"))
                        .refusals())
                .containsExactly(
                        "CONTRADICTION all.ndjson:2 null",
                        "CONTRADICTION all.ndjson:6 null",
                        "CONTRADICTION all.ndjson:8 null");
    }

    @Test
    void exportsOfTwoServersWithTheSameIdsAreRefused() {
        ReadFhir read = read(
                FhirResources.named("p1", "Smith", "Jo", "2001-01-01"),
                FhirResources.named("p1", "Jones", "Al", "1950-02-02"),
                patient("p1"),
                ENCOUNTER,
                ENCOUNTER,
                ENCOUNTER.replace("2026-03-04", "2026-03-05"));
        assertThat(read.refusals())
                .containsExactly("CONTRADICTION all.ndjson:1 birthDate", "DUPLICATE_VISIT all.ndjson:6 id");
        assertThat(read.visits).hasSize(2);
    }

    @Test
    void anEncounterHasAtMostAHundredClinicians() {
        String reference = "{\"individual\":{\"reference\":\"Practitioner/%s\"}},";
        StringBuilder hundred = new StringBuilder(reference.formatted(1));
        for (int i = 1; i <= 100; i++) {
            hundred.append(reference.formatted(i));
        }
        String participants = ",\"participant\":[" + hundred + "%s{}]";
        assertThat(read(with(participants.formatted(""))).refusals()).isEmpty();
        assertThat(read(with(participants.formatted(reference.formatted(101)))).refusals())
                .containsExactly("INVALID_FORMAT all.ndjson:1 participant.individual.reference");
    }

    @Test
    void aReferenceToACliniciansIdentifierHasABoundAndLongerIdentifiersArePassedOver() {
        String system = "urn:" + "s".repeat(496);
        String reference = "{\"reference\":\"Practitioner?identifier=" + system + "|1\"}";
        assertThat(read(
                                ENCOUNTER,
                                identified("Practitioner", "d1", system, "1"),
                                "{\"resourceType\":\"PractitionerRole\",\"id\":\"r1\",\"practitioner\":" + reference
                                        + "}",
                                with(",\"participant\":[{\"individual\":" + reference + "}]"))
                        .refusals())
                .containsExactly(
                        "INVALID_FORMAT all.ndjson:3 practitioner",
                        "INVALID_FORMAT all.ndjson:4 participant.individual.reference");
    }

    @Test
    void aDocumentOfMoreThanAThousandEncountersGivesNoEvidence() {
        String reference = "{\"reference\":\"Encounter/x%s\"},";
        StringBuilder encounters = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            encounters.append(reference.formatted(i));
        }
        String document = document("d1", "e1", "2026-03-05");
        String thousand =
                document.replace("{\"reference\":\"Encounter/e1\"}", encounters + "{\"reference\":\"Encounter/x1\"}");
        String more = document.replace("[{\"reference", "[" + encounters + "{\"reference");
        String provenance = provenance("DocumentReference/d1", "all", "2026-03-05");
        assertThat(read(ENCOUNTER, thousand, provenance).refusals()).isEmpty();
        assertThat(read(ENCOUNTER, more, provenance).refusals())
                .containsExactly("INVALID_FORMAT all.ndjson:3 target.reference");
    }

    @Test
    void aDateThatMayBeAnIdIsShownByItsFormAlone() {
        assertThat(read(encounter("e1", "p1", "MRN-12-3456")).problems.get(0).message())
                .startsWith("period.start has the form \"AAA-99-9999\", which is not a whole date");
        assertThat(read(encounter("e1", "p1", "2100-01-01")).problems.get(0).message())
                .startsWith("period.start is \"2100-01-01\", which is not a whole date");
    }

    @Test
    void bringingResourcesTogetherEndsWhenTheCountDoes() throws IOException {
        Path file = folder.resolve("all.ndjson");
        Files.writeString(file, ENCOUNTER + "\n" + encounter("e2", "p1", "2026-03-04") + "\n" + patient("p1"));
        ReadFhir sink = new ReadFhir();
        try (RecordFiles files = RecordFiles.of(file)) {
            assertThatThrownBy(() -> FhirReader.read(files, FhirMapping.DEFAULT, folder, sink, bytes -> {
                        if (!sink.visits.isEmpty()) {
                            throw new IllegalStateException("the time is over");
                        }
                    }))
                    .hasMessage("the time is over");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
