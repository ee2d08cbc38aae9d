package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.api.records.CountJob;
import org.mipspi.cli.CommandTest;

/** Counts from records over HTTP, with limits small enough to reach. */
@QuarkusTest
@TestProfile(PatientAccessResourceTest.SmallLimits.class)
@Timeout(120)
class PatientAccessResourceTest extends CommandTest {

    private static final String ADDRESS = "/v1/measures/patient-access";
    private static final String BY_TIN = ADDRESS + "?year=2026&by=tin";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";
    private static final Path VISITS = Path.of("examples/visits/visits-2026.ndjson");
    private static final Path CSV_VISITS = Path.of("examples/visits/visits-2026.csv");
    private static final Path FHIR = Path.of("examples/fhir");
    private static final Path MAPPING = Path.of("examples/fhir-mapping.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names nobody who reports it. */
    private static final String OF_NOBODY = "{\"patient\": \"p\", \"visit\": \"e\", \"date\": \"2026-03-02\"}\n";

    /** A quarter of a MiB as it is sent, two MiB decompressed. */
    public static class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mips-pi.count.max-body", "256K", "mips-pi.count.max-decompressed", "2M");
        }
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        // The answer can arrive before its files are deleted.
        while (!folders().isEmpty()) {
            Thread.sleep(20);
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith(CountJob.FOLDERS))
                    .toList();
        }
    }

    private static RequestSpecification sending(String type, byte[] body) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(body);
    }

    private static JsonNode measures(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        return JSON.readTree(response.asString());
    }

    private JsonNode ofCommand(Object... arguments) throws IOException {
        Path measures = folder.resolve("measures.json");
        String[] all = Stream.concat(
                        Stream.of("count", "patients", "--year", "2026", "-o", measures), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        assertThat(run(all)).isZero();
        return JSON.readTree(Files.readString(measures));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            Map<String, byte[]> contents = new HashMap<>();
            for (Path file : all.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return zip(contents);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // The same in every form

    @ParameterizedTest
    @ValueSource(strings = {"clinician", "tin", "virtual-group", "apm"})
    void theServiceCountsAsTheCommandDoes(String by) throws IOException {
        Response response = sending(NDJSON, Files.readAllBytes(VISITS)).post(ADDRESS + "?year=2026&by=" + by);
        assertThat(measures(response)).isNotEmpty().isEqualTo(ofCommand(VISITS, "--by", by));
    }

    @Test
    void visitsCountTheSameInEveryFormInWhichTheyAreSent() throws IOException {
        byte[] visits = Files.readAllBytes(VISITS);
        JsonNode expected = ofCommand(VISITS, "--by", "tin");
        assertThat(measures(sending(CSV, Files.readAllBytes(CSV_VISITS)).post(BY_TIN)))
                .isEqualTo(expected);
        assertThat(measures(sending(NDJSON, gzip(visits))
                        .header("Content-Encoding", "gzip")
                        .post(BY_TIN)))
                .isEqualTo(expected);
        assertThat(measures(sending(NDJSON, gzip(visits)).post(BY_TIN))).isEqualTo(expected);
        assertThat(measures(
                        sending(ZIP, zip(Map.of("2026/visits.ndjson", visits))).post(BY_TIN)))
                .isEqualTo(expected);
        assertThat(measures(sending(ZIP, zip(Map.of("visits.ndjson.gz", gzip(visits))))
                        .post(BY_TIN)))
                .isEqualTo(expected);
        assertThat(measures(given().multiPart("any", VISITS.toFile()).post(BY_TIN)))
                .isEqualTo(expected);
    }

    @Test
    void partsOfAFormAreFilesOfOneInput() throws IOException {
        List<String> lines = Files.readAllLines(VISITS);
        String header = lines.get(0) + "\n";
        String some = header + String.join("\n", lines.subList(1, 5));
        String others = header + String.join("\n", lines.subList(5, lines.size()));
        Response response = given().multiPart("a", "visits.ndjson", utf8(some))
                .multiPart("b", "visits.ndjson", utf8(others))
                .post(BY_TIN);
        assertThat(measures(response)).isEqualTo(ofCommand(VISITS, "--by", "tin"));
    }

    @Test
    void fhirIsReadFromAZipOrAFormWithItsMapping() throws IOException {
        byte[] zip = zipOf(FHIR);
        String zone = "&zone=America/New_York";
        assertThat(measures(sending(ZIP, zip).post(ADDRESS + "?year=2026&by=clinician" + zone)))
                .isEqualTo(ofCommand(FHIR, "--by", "clinician", "--zone", "America/New_York"));
        Response mapped = given().multiPart("export", "export.zip", zip)
                .multiPart("mapping", MAPPING.toFile())
                .post(BY_TIN);
        assertThat(measures(mapped)).isNotEmpty().isEqualTo(ofCommand(FHIR, "--by", "tin", "--mapping", MAPPING));
    }

    @Test
    void theQueryStatesWhatTheOptionsOfTheCommandDo() throws IOException {
        byte[] visits = Files.readAllBytes(VISITS);
        assertThat(measures(sending(NDJSON, visits).post(BY_TIN + "&bestPeriod=true")))
                .isEqualTo(ofCommand(VISITS, "--by", "tin", "--best-period"));
        // Without the header, which states a period.
        List<String> lines = Files.readAllLines(VISITS);
        Path plain = Files.write(folder.resolve("plain.ndjson"), lines.subList(1, lines.size()));
        assertThat(measures(sending(NDJSON, Files.readAllBytes(plain))
                        .post(BY_TIN + "&performanceStart=2026-03-01&performanceEnd=2026-09-30")))
                .isNotEmpty()
                .isEqualTo(ofCommand(plain, "--by", "tin", "--period", "2026-03-01", "2026-09-30"));
        String late = "{\"patient\": \"p\", \"tin\": \"000456789\", \"visit\": \"e\", \"date\": \"2026-03-02\","
                + " \"accessAt\": \"2026-03-09\"}";
        assertThat(measures(sending(NDJSON, utf8(late)).post(BY_TIN))
                        .at("/0/value/numerator")
                        .asInt())
                .isZero();
        assertThat(measures(sending(NDJSON, utf8(late)).post(BY_TIN + "&closedDay=2026-03-04&closedDay=2026-03-05"))
                        .at("/0/value/numerator")
                        .asInt())
                .isOne();
    }

    // The account

    @Test
    void theAccountHasEachPatientAndThenTheMeasures() throws IOException {
        Path account = folder.resolve("account.ndjson");
        JsonNode expected = ofCommand(VISITS, "--by", "tin", "--account", account);
        Response response = given().multiPart("v", VISITS.toFile()).post(BY_TIN + "&account=true");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(NDJSON);
        List<String> lines = response.asString().lines().toList();
        assertThat(lines.subList(0, lines.size() - 1)).isNotEmpty().isEqualTo(Files.readAllLines(account));
        assertThat(JSON.readTree(lines.get(lines.size() - 1)).get("measures")).isEqualTo(expected);
        given().accept("application/json")
                .multiPart("v", VISITS.toFile())
                .post(BY_TIN + "&account=true")
                .then()
                .statusCode(406);
    }

    private static JsonNode notes(byte[] records, String type, String query) throws IOException {
        Response response = sending(type, records).post(BY_TIN + "&account=true" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        List<String> lines = response.asString().lines().toList();
        return JSON.readTree(lines.get(lines.size() - 1)).get("notes");
    }

    @Test
    void theNotesTellOfRepeatedRecordsAndOfVisitsThatCountForNobody() throws IOException {
        String counted = "{\"patient\": \"p\", \"tin\": \"000456789\", \"visit\": \"e\", \"date\": \"2026-03-02\"}\n";
        String nobody = "{\"patient\": \"p\", \"visit\": \"%s\", \"date\": \"2026-03-02\"}\n";
        JsonNode notes =
                notes(utf8(counted + counted + String.format(nobody, "f") + String.format(nobody, "g")), NDJSON, "");
        assertThat(notes)
                .isEqualTo(JSON.readTree(
                        "{\"repeatedRecords\": 1, \"visitsWithoutEntity\": 2, \"timesInUtc\": 0, \"earlyAccess\": 0,"
                                + " \"optInWithoutOptOut\": 0, \"lookAlikes\": {\"total\": 0, \"pairs\": []}}"));
    }

    @Test
    void theNotesTellWhichPatientsLookAlikeAndWhatOfFhirWasNotUsed() throws IOException {
        String patient =
                "{\"resourceType\": \"Patient\", \"id\": \"%s\", \"birthDate\": \"1970-01-01\", \"name\": [{\"family\": \"Doe\", \"given\": [\"Jo\"]}]}\n";
        String encounter = "{\"resourceType\": \"Encounter\", \"id\": \"e\", \"status\": \"finished\","
                + " \"subject\": {\"reference\": \"Patient/a\"}, \"period\": {\"start\": \"2026-03-02T10:00:00Z\"}}\n";
        byte[] zip = zip(Map.of(
                "p.ndjson",
                utf8(String.format(patient, "a") + String.format(patient, "b")),
                "e.ndjson",
                utf8(encounter + "{\"resourceType\": \"Claim\", \"id\": \"c\"}\n"),
                "scan.pdf",
                utf8("%PDF")));
        JsonNode notes = notes(zip, ZIP, "");
        assertThat(notes.get("lookAlikes"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"total\": 1, \"pairs\": [{\"patient\": \"a\", \"other\": \"b\", \"read\": \"p.ndjson:2\"}]}"));
        JsonNode fhir = notes.get("fhir");
        assertThat(fhir.get("encounters").asInt()).isOne();
        assertThat(fhir.get("withoutAccess").asInt()).isOne();
        assertThat(fhir.get("withoutTin").asInt()).isOne();
        assertThat(fhir.get("withDocument").asInt()).isZero();
        assertThat(notes.get("timesInUtc").asInt()).isOne();
        assertThat(fhir.get("skipped")).isEqualTo(JSON.readTree("{\"Claim\": 1}"));
        assertThat(fhir.get("otherFiles")).isEqualTo(JSON.readTree("[\"scan.pdf\"]"));
    }

    @Test
    void theNotesHaveTheRunnersUpOfBestPeriodsAndThePeriodThatWasNotCounted() throws IOException {
        JsonNode notes = notes(Files.readAllBytes(VISITS), NDJSON, "&bestPeriod=true");
        JsonNode best = notes.at("/bestPeriods/0");
        assertThat(best.get("tin").asText()).isEqualTo("000456789");
        assertThat(best.get("compared").asInt()).isPositive();
        assertThat(best.get("runnersUp")).isNotEmpty().allSatisfy(next -> {
            assertThat(next.get("performanceStart").asText()).startsWith("2026-");
            assertThat(next.at("/value/denominator").asInt()).isPositive();
        });
        String period = "{\"performanceStart\": \"2026-01-01\", \"performanceEnd\": \"2026-06-30\"}";
        String visit = "{\"patient\": \"p\", \"tin\": \"000456789\", \"visit\": \"e\", \"date\": \"2026-03-02\"}";
        assertThat(notes(utf8(period + "\n" + visit), NDJSON, "&bestPeriod=true")
                        .get("periodSetAside"))
                .isEqualTo(JSON.readTree(period));
    }

    // What is refused

    @Test
    void everyProblemIsListedWithFileLineAndField() throws IOException {
        byte[] wrong =
                utf8("{\"patient\": \"p1\"}\nx\n{\"patient\": \"p1\", \"visit\": \"e\", \"date\": \"2026-02-30\"}\n");
        sending(ZIP, zip(Map.of("a/visits.ndjson", wrong)))
                .post(BY_TIN)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mips-pi:problem:refused"))
                .body("title", equalTo("The records were refused"))
                .body("detail", containsString("4 problems"))
                .body("errors", hasSize(4))
                .body("errors.code", equalTo(List.of("MISSING_FIELD", "MISSING_FIELD", "UNREADABLE", "INVALID_FORMAT")))
                .body(
                        "errors.file",
                        equalTo(List.of("a/visits.ndjson", "a/visits.ndjson", "a/visits.ndjson", "a/visits.ndjson")))
                .body("errors.line", equalTo(List.of(1, 1, 2, 3)))
                .body("errors[0].field", equalTo("visit"))
                .body("errors[3].field", equalTo("date"));
    }

    @Test
    void ofManyProblemsTheFirstThousandAreListed() {
        sending(NDJSON, utf8("x\n".repeat(1_500)))
                .post(BY_TIN)
                .then()
                .statusCode(422)
                .body("detail", containsString("1,500 problems"))
                .body("detail", containsString("first 1,000"))
                .body("errors", hasSize(1_000));
    }

    @Test
    void aMappingThatIsNotValidIsRefusedWithItsLine() {
        given().multiPart("v", VISITS.toFile())
                .multiPart("mapping", "zone: America/New_York\nclosedDays: [tomorrow]\n")
                .post(BY_TIN)
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].file", equalTo("mapping"))
                .body("errors[0].line", equalTo(2));
    }

    @Test
    void aBodyThatIsNotRecordsAtAllIsUnreadable() throws IOException {
        byte[] damaged = zip(Map.of("visits.ndjson", Files.readAllBytes(VISITS)));
        byte[] cut = Arrays.copyOf(damaged, damaged.length / 2);
        for (Response response : List.of(
                sending(NDJSON, utf8("x")).header("Content-Encoding", "gzip").post(BY_TIN),
                sending(ZIP, utf8("{}")).post(BY_TIN),
                sending(ZIP, cut).post(BY_TIN),
                sending("multipart/form-data", utf8("{}")).post(BY_TIN),
                sending("multipart/form-data; boundary=x", utf8("--x\r\n\r\n{}"))
                        .post(BY_TIN),
                given().multiPart("z", "a.zip", damaged)
                        .multiPart("v", VISITS.toFile())
                        .post(BY_TIN))) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
            assertThat(response.jsonPath().getString("type")).isEqualTo("urn:mips-pi:problem:unreadable");
        }
    }

    @Test
    void aDamagedZipIsToldAsSuch() throws IOException {
        byte[] zip = zip(Map.of("visits.ndjson", Files.readAllBytes(VISITS)));
        sending(ZIP, Arrays.copyOf(zip, zip.length / 2))
                .post(BY_TIN)
                .then()
                .statusCode(400)
                .body("detail", equalTo("The zip is damaged or cut off. Make or get it again."));
    }

    @Test
    void recordsWithoutAVisitOrPatientAreRefusedInOneSentenceHoweverTheyAreSent() throws IOException {
        for (Response response : List.of(
                given().contentType(NDJSON).post(BY_TIN),
                sending(NDJSON, utf8("\n \n")).post(BY_TIN),
                sending(NDJSON, utf8("{\"zone\": \"Etc/UTC\"}\n")).post(BY_TIN),
                sending(CSV, utf8("patient,visit,date\n")).post(BY_TIN),
                sending(ZIP, zip(Map.of())).post(BY_TIN),
                sending(ZIP, zip(Map.of(".hidden", utf8("{}")))).post(BY_TIN),
                sending(ZIP, zip(Map.of("a.ndjson", utf8("\n")))).post(BY_TIN),
                given().multiPart("mapping", "zone: Etc/UTC").post(BY_TIN))) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
            assertThat(response.jsonPath().getString("detail"))
                    .isEqualTo(
                            "There are no records. Expected visits (NDJSON or CSV), or FHIR R4 bulk files (NDJSON).");
        }
    }

    @Test
    void aFormWithHeadersWithoutEndIsUnreadable() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"" + "a".repeat(260_000);
        Response response =
                sending("multipart/form-data; boundary=x", utf8(form)).post(BY_TIN);
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void aNameOfAFileIsOnlyShown() throws IOException {
        Path beside = Path.of(System.getProperty("java.io.tmpdir"), CountJob.FOLDERS + "outside");
        String name = "../" + beside.getFileName();
        given().multiPart("v", name, utf8("x"))
                .post(BY_TIN)
                .then()
                .statusCode(422)
                .body("errors[0].file", containsString(beside.getFileName().toString()));
        sending(ZIP, zip(Map.of(name, utf8("x")))).post(BY_TIN).then().statusCode(422);
        assertThat(beside).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=tin | The query parameter year is missing",
                "year=26 | Send a year of four digits.",
                "year=2026&by=virtualgroup | Did you mean virtual-group?",
                "year=2026&acount=true | Did you mean account?",
                "year=2026&account=yes | Send true or false",
                "year=2026&zone=America/NewYork | Did you mean America/New_York?",
                "year=2026&closedDay=2026-11-27&closedDay=2026-11-31 | Send a date such as",
                "year=2026&performanceStart=2026-01-01 | performanceStart is given without performanceEnd",
                "year=2026&performanceEnd=2026-01-01 | performanceEnd is given without performanceStart",
                "year=2026&performanceStart=2026-09-01&performanceEnd=2026-01-01 | before performanceStart",
                "year=2026&performanceStart=2025-09-01&performanceEnd=2026-04-01 | not entirely within 2026",
                "year=2026&performanceStart=2026-01-01&performanceEnd=2026-12-31&bestPeriod=true | Choose one"
            })
    void aWrongQueryIsRefusedWithWhatIsMeant(String query, String detail) {
        sending(NDJSON, utf8("x"))
                .post(ADDRESS + "?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:mips-pi:problem:request"))
                .body("detail", containsString(detail));
    }

    @Test
    void aYearWithoutRulesAndAnotherMediaTypeAreRefused() {
        sending(NDJSON, utf8("x"))
                .post(ADDRESS + "?year=2019")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:mips-pi:problem:unsupported-year"));
        given().contentType("application/json").body("{}").post(BY_TIN).then().statusCode(415);
        given().get(BY_TIN).then().statusCode(405);
    }

    // Limits

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        byte[] large = utf8(" \n".repeat(140_000));
        sending(NDJSON, large)
                .post(BY_TIN)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:mips-pi:problem:too-large"))
                .body("detail", containsString("262,144 bytes"));
        try (Caller caller = new Caller()) {
            caller.send(large);
            assertThat(caller.answer()).contains("HTTP/1.1 413").contains("262,144 bytes");
        }
    }

    @Test
    void recordsThatDecompressToTooMuchAreRefusedHoweverTheyAreCompressed() throws IOException {
        byte[] large = utf8(OF_NOBODY + "   \n".repeat(300_000));
        byte[] larger = utf8(OF_NOBODY + "   \n".repeat(600_000));
        for (Response response : List.of(
                sending(ZIP, zip(Map.of("a.ndjson", large, "b.ndjson", large))).post(BY_TIN),
                sending(ZIP, zip(Map.of("a.ndjson.gz", gzip(larger)))).post(BY_TIN),
                sending(NDJSON, gzip(larger)).post(BY_TIN),
                sending(NDJSON, gzip(larger)).header("Content-Encoding", "gzip").post(BY_TIN))) {
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(413);
            assertThat(response.jsonPath().getString("detail")).contains("2,097,152 bytes after they are decompressed");
        }
        assertThat(measures(sending(ZIP, zip(Map.of("a.ndjson", large))).post(BY_TIN)))
                .isEmpty();
    }

    @Test
    void aThirdCountAtOnceIsRefusedAndOneThatIsAbandonedMakesRoom() throws Exception {
        byte[] line = utf8(OF_NOBODY);
        try (Caller one = new Caller()) {
            try (Caller two = new Caller()) {
                one.send(line);
                two.send(line);
                while (folders().size() < 2) {
                    Thread.sleep(20);
                }
                sending(NDJSON, line)
                        .post(BY_TIN)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "30")
                        .body("type", equalTo("urn:mips-pi:problem:busy"));
            }
            while (folders().size() > 1) {
                Thread.sleep(20);
            }
            assertThat(measures(sending(NDJSON, line).post(BY_TIN))).isEmpty();
        }
    }

    @Test
    void oneLogLineTellsOfEachCountWithoutAnId() throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry instanceof ExtLogRecord ext ? ext.getFormattedMessage() : entry.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger(PatientAccessResource.class.getName());
        logger.addHandler(handler);
        try {
            sending(NDJSON, Files.readAllBytes(VISITS)).post(BY_TIN);
            sending(NDJSON, utf8("{\"patient\": \"secret\"}")).post(BY_TIN);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged).hasSize(2);
        assertThat(logged.get(0))
                .matches(
                        "count: year=2026 by=tin entities=1 patients=\\d+ visits=\\d+ outcome=COUNTED milliseconds=\\d+");
        assertThat(logged.get(1))
                .matches("count: year=2026 by=tin entities=0 patients=0 visits=0 outcome=REFUSED milliseconds=\\d+");
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics.lines().filter(each -> each.startsWith("mipspi_counts_total")))
                .anyMatch(each -> each.contains("outcome=\"COUNTED\"") && each.contains("year=\"2026\""));
    }

    /** A caller on a plain connection, which sends its body in chunks and never ends it. */
    private static final class Caller implements AutoCloseable {
        private final Socket socket = new Socket("localhost", RestAssured.port);
        private final OutputStream out = socket.getOutputStream();

        Caller() throws IOException {
            out.write(utf8("POST " + BY_TIN + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n"));
        }

        void send(byte[] bytes) throws IOException {
            out.write(utf8(Integer.toHexString(bytes.length) + "\r\n"));
            out.write(bytes);
            out.write(utf8("\r\n"));
            out.flush();
        }

        String answer() throws IOException {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
