package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers that go away while their requests wait, against the packaged program with one worker thread. */
@Timeout(120)
class AbandonedRequestsIT {

    @TempDir
    private Path folder;

    @Test
    void aQueuedRequestWhoseCallerHasGoneIsNotDecided() throws Exception {
        byte[] body = Files.readAllBytes(Path.of("examples/individual-2026.json"));
        // Three connections: that of the checks for readiness, which stays open, the batch, and the one that goes away.
        try (ServedProgram service = new ServedProgram(
                        folder, "-Dquarkus.thread-pool.max-threads=1", "-Dquarkus.http.limits.max-connections=3");
                Socket batch = service.connect()) {
            // A batch whose next line does not come occupies the worker.
            send(
                    batch,
                    "POST /v1/decisions/batch HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n");
            assertThat(head(batch)).startsWith("HTTP/1.1 200");
            try (Socket gone = service.connect()) {
                send(
                        gone,
                        "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: " + body.length + "\r\n\r\n");
                assertThat(head(gone)).startsWith("HTTP/1.1 100");
                gone.getOutputStream().write(body);
            }
            // A further connection is taken only once the service has noticed that it was closed.
            while (!isTaken(service)) {
                Thread.sleep(50);
            }
            send(batch, "0\r\n\r\n");
            assertThat(decisions(service)).isZero();
            assertThat(service.decide(new String(body, StandardCharsets.UTF_8)).statusCode())
                    .isEqualTo(200);
            assertThat(decisions(service)).isEqualTo(1);
        }
    }

    @Test
    void theMemoryOfRequestsWhoseCallersWentAwayIsFreeAgain() throws Exception {
        // Two hundred thousand values: a few such documents at once are more than the memory for requests.
        byte[] body = gzip("[" + "1,".repeat(200_000) + "1]");
        try (ServedProgram service = new ServedProgram(folder, "-Xmx256m")) {
            for (int i = 0; i < 60; i++) {
                try (Socket gone = service.connect()) {
                    send(
                            gone,
                            "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                    + "Content-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
                    gone.getOutputStream().write(body);
                }
            }
            String submission = Files.readString(Path.of("examples/individual-2026.json"));
            int status = service.decide(submission).statusCode();
            for (int i = 0; i < 300 && status == 503; i++) {
                Thread.sleep(100);
                status = service.decide(submission).statusCode();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    /** This request is answered without a worker. */
    private static boolean isTaken(ServedProgram service) {
        try {
            return service.send("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .contains(" 400 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static double decisions(ServedProgram service) throws Exception {
        return service.get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("mipspi_decisions_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
