package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches over HTTP, with limits small enough to reach. */
@QuarkusTest
@TestProfile(BatchResourceTest.SmallLimits.class)
@Timeout(120)
class BatchResourceTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final byte[] ONE_LINE = {'{', '}'};
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/v1/decisions/batch")
    URI batch;

    /** Limits of a thousand lines, five seconds and two batches at once. */
    public static class SmallLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mips-pi.batch.max-lines",
                    "1000",
                    "mips-pi.batch.max-time",
                    "5S",
                    "mips-pi.batch.max-concurrent",
                    "2");
        }
    }

    @BeforeEach
    void waitForTheRules() throws InterruptedException {
        // Compiling them counts in the time of a batch, and the limit is small here.
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("examples/individual-2026.json")).replaceAll("\\s*\n\\s*", "");
    }

    private static List<JsonNode> post(String lines) throws IOException {
        return post(lines, "");
    }

    private static List<JsonNode> post(String lines, String query) throws IOException {
        String answers = given().contentType(NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions/batch" + query)
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        assertThat(answers).satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                .endsWith("\n"));
        List<JsonNode> read = new ArrayList<>();
        for (String line : answers.lines().toList()) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    @Test
    void eachLineIsAnsweredInItsPlace() throws IOException {
        List<JsonNode> answers = post(example() + "\r\n\n{\"performanceYear\": 2023}\n[]\n" + example());
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).at("/score/category").asInt()).isEqualTo(85);
        assertThat(answers.get(1).at("/line").asInt()).isEqualTo(3);
        assertThat(answers.get(1).at("/status").asInt()).isEqualTo(422);
        assertThat(answers.get(1).at("/errors/0/code").asText()).isEqualTo("UNSUPPORTED_YEAR");
        assertThat(answers.get(1).at("/errors/0/pointer").asText()).isEqualTo("/performanceYear");
        assertThat(answers.get(2).at("/line").asInt()).isEqualTo(4);
        assertThat(answers.get(2).at("/status").asInt()).isEqualTo(400);
        assertThat(answers.get(3).at("/outcome").asText()).isEqualTo("SCORED");
    }

    @Test
    void anAnswerEqualsThatOfTheSubmissionAlone() throws IOException {
        JsonNode alone = JSON.readTree(given().contentType("application/json")
                .body(example())
                .post("/v1/decisions")
                .asString());
        JsonNode inBatch = post(example()).get(0);
        ((com.fasterxml.jackson.databind.node.ObjectNode) alone).remove("decisionId");
        ((com.fasterxml.jackson.databind.node.ObjectNode) inBatch).remove("decisionId");
        assertThat(inBatch).isEqualTo(alone);
    }

    @Test
    void anEmptyInputGivesAnEmptyOutput() throws IOException {
        assertThat(post("")).isEmpty();
    }

    @Test
    void aBatchOverTheLineLimitEndsWithALineThatReportsIt() throws IOException {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, 1001).forEach(i -> lines.append("{}\n"));
        List<JsonNode> answers = post(lines.toString());
        assertThat(answers).hasSize(1001);
        assertThat(answers.get(1000).at("/type").asText()).isEqualTo("urn:mips-pi:problem:batch-limit");
        assertThat(answers.get(1000).at("/line").asInt()).isEqualTo(1001);
        assertThat(post(lines.substring(3))).hasSize(1000);
    }

    @Test
    void theSummaryIsTheLastLineAndTellsThatNothingWasCutOff() throws IOException {
        List<JsonNode> answers = post(example() + "\n\n{}\n[]\n", "?summary=true");
        assertThat(answers).hasSize(4);
        JsonNode summary = answers.get(3);
        assertThat(summary.at("/end").asBoolean()).isTrue();
        assertThat(summary.at("/lines").asInt()).isEqualTo(4);
        assertThat(summary.at("/decided").asInt()).isEqualTo(1);
        assertThat(summary.at("/refused").asInt()).isEqualTo(1);
        assertThat(summary.at("/unreadable").asInt()).isEqualTo(1);
        assertThat(summary.at("/blank").asInt()).isEqualTo(1);
        assertThat(summary.at("/outcomes/SCORED").asInt()).isEqualTo(1);
        assertThat(summary.has("next")).isFalse();
        assertThat(post("", "?summary=true"))
                .singleElement()
                .satisfies(empty -> assertThat(empty.at("/end").asBoolean()).isTrue());
    }

    @Test
    void theSummaryOfABatchOverTheLineLimitTellsTheLineToGoOnFrom() throws IOException {
        List<JsonNode> answers = post("{}\n".repeat(1001), "?summary=true");
        assertThat(answers).hasSize(1001);
        JsonNode summary = answers.get(1000);
        assertThat(summary.at("/end").asBoolean(true)).isFalse();
        assertThat(summary.at("/lines").asInt()).isEqualTo(1000);
        assertThat(summary.at("/next").asInt()).isEqualTo(1001);
        assertThat(summary.at("/reason").asText()).isEqualTo("LINES");
        assertThat(summary.at("/refused").asInt()).isEqualTo(1000);
        assertThat(summary.at("/type").asText()).isEqualTo("urn:mips-pi:problem:batch-limit");
    }

    @Test
    void answersTellOfOpenReadingsIfAsked() throws IOException {
        JsonNode alone = JSON.readTree(given().contentType("application/json")
                .body(example())
                .post("/v1/decisions?readings=true")
                .asString());
        JsonNode inBatch = post(example(), "?readings=true").get(0);
        assertThat(inBatch.at("/readings").isObject()).isTrue();
        assertThat(inBatch.at("/readings")).isEqualTo(alone.at("/readings"));
    }

    @Test
    void answersHaveFiguresAndCodesOnlyIfAsked() throws IOException {
        JsonNode alone = JSON.readTree(given().contentType("application/json")
                .body(example())
                .post("/v1/decisions?detail=score")
                .asString());
        List<JsonNode> answers = post(example() + "\n{}", "?detail=score&summary=true");
        ((ObjectNode) alone).remove("decisionId");
        ((ObjectNode) answers.get(0)).remove("decisionId");
        assertThat(answers.get(0)).isEqualTo(alone);
        assertThat(alone.has("points")).isTrue();
        assertThat(alone.has("requirements")).isFalse();
        assertThat(answers.get(1).at("/type").asText()).isEqualTo("urn:mips-pi:problem:refused");
        assertThat(answers.get(2).at("/outcomes/SCORED").asInt()).isEqualTo(1);
    }

    @Test
    void parametersThatBatchesDoNotHaveAndWrongValuesAreRejected() {
        for (String query : List.of("?sumary=true", "?trace=true", "?summary=yes", "?readings=1")) {
            given().contentType(NDJSON)
                    .body(ONE_LINE)
                    .post("/v1/decisions/batch" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:mips-pi:problem:request"))
                    .body("detail", containsString(query.startsWith("?summary") ? "summary" : "readings"));
        }
    }

    @Test
    void oneLogLineTellsOfEachBatchWithoutTheCallersText() throws IOException {
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
        Logger logger = Logger.getLogger(BatchResource.class.getName());
        logger.addHandler(handler);
        try {
            post(example() + "\n\n{}\n{secret", "?summary=true");
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged)
                .singleElement()
                .asString()
                .matches("batch: lines=4 decided=1 refused=1 unreadable=1 tooLong=0 faults=0 milliseconds=\\d+ "
                        + "release=\\S+ ended=COMPLETE");
    }

    @Test
    void aBodyThatIsNotNewlineDelimitedJsonIsRefusedAsAWhole() throws IOException {
        for (String body : List.of("[{}, {}]", "{\n  \"performanceYear\": 2026\n}", "<ClinicalDocument/>")) {
            given().contentType("application/x-ndjson")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/decisions/batch")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:mips-pi:problem:unreadable"))
                    .body("detail", containsString("one submission on each line"));
        }
    }

    @Test
    void otherMediaTypesAreRejected() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/decisions/batch")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void bodiesInAnotherEncodingThanGzipAreRejected() {
        given().contentType(NDJSON)
                .header("Content-Encoding", "br")
                .body(ONE_LINE)
                .post("/v1/decisions/batch")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyThatContinuesAfterItsAnswerIsNotReadToItsEnd() throws Exception {
        try (Caller caller = new Caller()) {
            caller.send("{}\n".repeat(1001));
            assertThat(caller.readUntil("batch-limit")).isNotNull();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            caller.send("{}\n".repeat(100_000));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /** A caller on a plain connection, which controls when to send and to read. */
    private final class Caller implements AutoCloseable {
        private final Socket socket = new Socket(batch.getHost(), batch.getPort());
        private final OutputStream out = socket.getOutputStream();
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Caller() throws IOException {
            String head = "POST " + batch.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
        }

        void send(String lines) throws IOException {
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        String readUntil(String part) throws IOException {
            String line = in.readLine();
            while (line != null && !line.contains(part)) {
                line = in.readLine();
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void anAnswerArrivesWhileTheCallerIsStillSending() throws IOException {
        try (Caller caller = new Caller()) {
            caller.send("{}\n");
            assertThat(caller.readUntil("\"line\":1")).isNotNull();
            caller.send("{}\n{");
            assertThat(caller.readUntil("\"line\":2")).isNotNull();
            caller.send("}\n");
            assertThat(caller.readUntil("\"line\":3")).isNotNull();
        }
    }

    @Test
    void aBatchOverTheTimeLimitEndsWithALineThatReportsIt() throws IOException {
        try (Caller caller = new Caller()) {
            caller.send("{}\n");
            assertThat(caller.readUntil("\"line\":1")).isNotNull();
            // and then nothing: five seconds later
            assertThat(caller.readUntil("batch-limit")).contains("\"line\":2");
        }
    }

    @Test
    void batchesOverTheConcurrencyLimitAreRejectedUntilOneEnds() throws Exception {
        Caller first = new Caller();
        try (Caller second = new Caller()) {
            first.send("{}\n");
            second.send("{}\n");
            assertThat(first.readUntil("\"line\":1")).isNotNull();
            assertThat(second.readUntil("\"line\":1")).isNotNull();
            given().contentType(NDJSON)
                    .body(ONE_LINE)
                    .post("/v1/decisions/batch")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "30");
            // A caller who vanishes ends the batch.
            first.close();
            int status = 503;
            for (int i = 0; i < 50 && status == 503; i++) {
                Thread.sleep(50);
                status = given().contentType(NDJSON)
                        .body(ONE_LINE)
                        .post("/v1/decisions/batch")
                        .statusCode();
            }
            assertThat(status).isEqualTo(200);
        }
    }
}
