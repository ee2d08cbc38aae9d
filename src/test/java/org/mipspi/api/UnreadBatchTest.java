package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches of callers that send everything before they read anything. */
@QuarkusTest
@TestProfile(UnreadBatchTest.OneBatchOf24Mib.class)
@Timeout(120)
class UnreadBatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line of 64 KiB whose answer has a thousand errors, so that the answers soon fill every buffer on their way. */
    private static final byte[] LINE = (IntStream.range(0, 1_000)
                            .mapToObj(i -> "{\"measureId\":\"X\"}")
                            .collect(Collectors.joining(
                                    ",",
                                    "{\"performanceYear\":2026,\"measurementSets\":[{\"category\":\"pi\",\"measurements\":[",
                                    "]}],\"note\":\""))
                    + "x".repeat(45_000) + "\"}\n")
            .getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/v1/decisions/batch?summary=true")
    URI batch;

    /** One batch at once, 24 MiB read ahead, two seconds of patience. */
    public static class OneBatchOf24Mib implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mips-pi.batch.max-concurrent",
                    "1",
                    "mips-pi.batch.read-ahead",
                    "24M",
                    "mips-pi.batch.unread-time",
                    "2S");
        }
    }

    @BeforeEach
    void waitForTheRulesAndTheEndOfEarlierBatches() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200 || statusOfABatch() == 503) {
            Thread.sleep(100);
        }
    }

    private static int statusOfABatch() {
        return given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions/batch")
                .statusCode();
    }

    /** A caller with a small buffer for answers. */
    private Socket caller() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(32 * 1024);
        socket.connect(new InetSocketAddress(batch.getHost(), batch.getPort()));
        return socket;
    }

    private void send(Socket socket, int lines) throws IOException {
        OutputStream out = socket.getOutputStream();
        String head = "POST " + batch.getPath() + "?" + batch.getQuery() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-ndjson\r\nContent-Length: " + (long) lines * LINE.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < lines; i++) {
            out.write(LINE);
        }
        out.flush();
    }

    /** The summary, after this many answers. */
    private static JsonNode summary(Socket socket, int[] answers) throws IOException {
        List<String> lines = body(new BufferedInputStream(socket.getInputStream()))
                .toString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        answers[0] = lines.size() - 1;
        assertThat(lines.subList(0, answers[0])).allMatch(line -> line.contains(":problem:refused\""));
        return JSON.readTree(lines.get(answers[0]));
    }

    /** A chunked response without its head. */
    private static ByteArrayOutputStream body(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (!line(in).isEmpty()) {
            // The head ends with an empty line.
        }
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Test
    void aBatchUpToTheDocumentedSizeMayBeSentWholeBeforeAnyAnswerIsRead() throws IOException {
        int lines = 24 * 1024 * 1024 / LINE.length;
        int[] answers = new int[1];
        try (Socket socket = caller()) {
            send(socket, lines);
            JsonNode summary = summary(socket, answers);
            assertThat(summary.at("/end").asBoolean()).isTrue();
            assertThat(summary.at("/lines").asInt()).isEqualTo(lines);
            assertThat(answers[0]).isEqualTo(lines);
        }
    }

    @Test
    void aLargerBatchThatNobodyReadsEndsWithTheLineToGoOnFrom() throws IOException {
        int lines = 96 * 1024 * 1024 / LINE.length;
        int[] answers = new int[1];
        try (Socket socket = caller()) {
            send(socket, lines);
            JsonNode summary = summary(socket, answers);
            assertThat(summary.at("/end").asBoolean(true)).isFalse();
            assertThat(summary.at("/reason").asText()).isEqualTo("UNREAD");
            assertThat(summary.at("/next").asInt())
                    .isEqualTo(answers[0] + 1)
                    .isBetween(24 * 1024 * 1024 / LINE.length, lines);
        }
    }

    @Test
    void aCallerThatSendsForEverAndReadsNothingIsDisconnectedAndItsPlaceIsFree() throws Exception {
        try (Socket socket = caller()) {
            assertThatThrownBy(() -> send(socket, 1_000_000)).isInstanceOf(IOException.class);
            waitForTheRulesAndTheEndOfEarlierBatches();
        }
    }
}
