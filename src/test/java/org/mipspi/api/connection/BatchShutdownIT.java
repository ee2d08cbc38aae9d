package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, told to stop while it answers a batch, and started anew. */
@Timeout(120)
class BatchShutdownIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 400;

    @TempDir
    private Path folder;

    private final ObjectNode submission;

    private final List<String> ids = IntStream.rangeClosed(1, LINES)
            .mapToObj(i -> i % 10 == 0 ? "" : "id-" + i)
            .toList();

    /** The id of each answer, in order; a blank line has none. */
    private final List<String> answered = new ArrayList<>();

    BatchShutdownIT() throws IOException {
        submission = (ObjectNode)
                JSON.readTree(Path.of("examples/individual-2026.json").toFile());
    }

    /** The caller sends slowly: the signal comes when some lines are answered and others were never sent. */
    @Test
    void aBatchEndsWithTheLineToGoOnFromAndEachLineIsAnsweredOnce() throws Exception {
        JsonNode end;
        try (ServedProgram service = new ServedProgram(folder);
                Socket caller = begin(service)) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            for (int i = 1; i <= 100; i++) {
                send(caller, i);
            }
            assertThat(head(in)).startsWith("HTTP/1.1 200").contains("chunked");
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(chunk(in));
            service.terminate();
            chunks(in, body);
            end = answers(body);
            assertThat(service.exitCode(Duration.ofSeconds(40))).isEqualTo(143);
        }
        assertThat(end.get("end").booleanValue()).isFalse();
        assertThat(end.get("reason").textValue()).isEqualTo("GOING_DOWN");
        int next = end.get("next").intValue();
        assertThat(next).isBetween(2, LINES);
        try (ServedProgram service = new ServedProgram(folder);
                Socket caller = begin(service)) {
            for (int i = next; i <= LINES; i++) {
                send(caller, i);
            }
            caller.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(caller.getInputStream());
            head(in);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            chunks(in, body);
            end = answers(body);
        }
        assertThat(end.get("end").booleanValue()).isTrue();
        assertThat(answered).isEqualTo(ids.stream().filter(id -> !id.isEmpty()).toList());
    }

    private static Socket begin(ServedProgram service) throws IOException {
        Socket caller = service.connect();
        caller.getOutputStream()
                .write(("POST /v1/decisions/batch?summary=true HTTP/1.1\r\nHost: a\r\n"
                                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return caller;
    }

    /** Sends a line as a chunk. */
    private void send(Socket caller, int number) throws IOException {
        String id = ids.get(number - 1);
        String line = id.isEmpty() ? "\n" : submission.put("submissionId", id) + "\n";
        OutputStream out = caller.getOutputStream();
        out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Keeps the ids of the answers; the last line, which is the summary. */
    private JsonNode answers(ByteArrayOutputStream body) throws IOException {
        List<String> lines = body.toString(StandardCharsets.UTF_8).lines().toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            answered.add(JSON.readTree(line).path("submissionId").textValue());
        }
        return JSON.readTree(lines.get(lines.size() - 1));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /** Every chunk up to the one that ends the answer: an answer that is cut off fails. */
    private static void chunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        for (byte[] chunk = chunk(in); chunk.length > 0; chunk = chunk(in)) {
            body.writeBytes(chunk);
        }
    }

    private static byte[] chunk(InputStream in) throws IOException {
        int length = Integer.parseInt(line(in), 16);
        byte[] chunk = in.readNBytes(length);
        assertThat(chunk).hasSize(length);
        line(in);
        return chunk;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
