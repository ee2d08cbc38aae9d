package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers that try to stop the service for others, against the packaged program with a small heap. */
@Timeout(180)
class HostileCallersIT {

    private static final int ONE_MIB = 1024 * 1024;

    @TempDir
    private Path folder;

    private static String example() throws IOException {
        return Files.readString(Path.of("examples/individual-2026.json"));
    }

    private void assertServes(ServedProgram service) throws Exception {
        assertThat(service.isAlive()).isTrue();
        assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(service.decide(example()).statusCode()).isEqualTo(200);
        assertThat(service.log()).doesNotContain("OutOfMemory");
    }

    /** The answers together have 660 MB, and the heap 128. */
    /** A gateway could take another end of the body, and the rest for a request of somebody else. */
    @Test
    void aRequestWhoseEndIsInDoubtIsRefusedAndNothingAfterItIsServed() throws Exception {
        try (ServedProgram service = new ServedProgram(folder)) {
            for (String doubt : new String[] {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: gzip\r\nContent-Length: 3",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Host: b"
            }) {
                String answers = service.send(
                        "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + doubt
                                + "\r\n\r\nGET /v1/rules?year=2026 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
                assertThat(answers).as(doubt).startsWith("HTTP/1.1 400").contains("urn:mips-pi:problem:request");
                assertThat(answers.split("HTTP/1\\.1 ", -1)).as(doubt).hasSize(2);
            }
            assertThat(service.send("GET /v1/rules HTTP/2.0\r\nHost: a\r\n\r\n"))
                    .contains(" 400 ")
                    .doesNotContain(" 200 ");
        }
    }

    @Test
    void aCallerThatSendsRequestsAndReadsNoAnswersWaits() throws Exception {
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m");
                Socket hostile = service.connect()) {
            byte[] requests =
                    "GET /v1/rules HTTP/1.1\r\nHost: a\r\n\r\n".repeat(5_000).getBytes();
            ignoringItsEnd(() -> hostile.getOutputStream().write(requests));
            for (int i = 0; i < 20; i++) {
                assertServes(service);
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m")) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                String body = "{\"performanceYear\":" + (3_000 + i) + "}";
                requests.append("POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n")
                        .append(i == 199 ? "Connection: close\r\n" : "")
                        .append("Content-Length: ")
                        .append(body.length())
                        .append("\r\n\r\n")
                        .append(body);
            }
            String answers = service.send(requests.toString());
            int at = 0;
            for (int i = 0; i < 200; i++) {
                at = answers.indexOf("performanceYear " + (3_000 + i) + " is not supported", at);
                assertThat(at).as("answer %d", i).isPositive();
            }
        }
    }

    /** There are 32 workers. */
    @Test
    void slowSendersDoNotHoldUpOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m", "-Dmips-pi.body.timeout=5S")) {
            String head = "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n";
            for (int i = 0; i < 230; i++) {
                Socket socket = service.connect();
                slow.add(socket);
                socket.getOutputStream()
                        .write(head.formatted(i % 2 == 0 ? "application/json" : "text/xml")
                                .getBytes());
                socket.getOutputStream().write('{');
            }
            for (int i = 0; i < 20; i++) {
                assertServes(service);
            }
            String end = new String(slow.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(end).startsWith("HTTP/1.1 408").contains("urn:mips-pi:problem:timeout");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Twelve at once of each of the worst kinds of documents that were found, in a heap of 128 MB. */
    @Test
    void documentsThatTakeMuchMemoryAreAnsweredOrRefused() throws Exception {
        String head = "{\"entityType\":\"group\",\"performanceYear\":2026,";
        String set = "{\"category\":\"pi\",\"performanceStart\":\"2026-01-01\",\"performanceEnd\":\"2026-12-31\"},";
        List<String> worst = List.of(
                filled(head + "\"measurementSets\":[", set, 10_600, "{}]}"),
                filled(head + "\"measurementSets\":[", set, 99, "{\"category\":\"pi\"}]}"),
                filled(head + "\"clinician\":{\"specialStatuses\":[", "\"\",", 99_000, "\"\"]}}"),
                filled(head + "\"measurementSets\":[", "[],", 99, "[" + "[],".repeat(90_000) + "[]]]}"));
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m")) {
            for (String document : worst) {
                List<Callable<Integer>> calls = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    calls.add(() -> service.decide(document).statusCode());
                }
                for (Future<Integer> status : callers.invokeAll(calls)) {
                    assertThat(status.get()).isIn(200, 400, 422, 503);
                }
            }
            assertServes(service);
        } finally {
            callers.shutdownNow();
        }
    }

    private static String filled(String head, String item, int count, String tail) {
        int most = (ONE_MIB - head.length() - tail.length()) / item.length();
        return head + item.repeat(Math.min(count, most)) + tail;
    }

    @Test
    void requestsThatAreNotValidAreAnsweredAndLeaveNothingInTheLogOrTheMetrics() throws Exception {
        String secret = "123456789";
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m")) {
            String post =
                    "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\nContent-Type: ";
            for (String request : List.of(
                    "GET /v1/" + secret + "?tin=" + secret + " HTTP/1.1\r\nConnection: close\r\n\r\n",
                    post + secret + "\r\n\r\n{}",
                    post + "application/json\r\nContent-Type: text/xml; a=" + secret + "\r\n\r\n{}",
                    "GET /q/health/live HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE " + secret + "\r\n\r\n")) {
                assertThat(service.send(request))
                        .as(request)
                        .containsPattern("HTTP/1.. 4(00|15) ")
                        .contains("application/problem+json", "X-Content-Type-Options: nosniff")
                        .doesNotContain(secret);
            }
            // The platform answers these itself, before anything of the service is called.
            for (String request : List.of(
                    "GET /v1/%zz" + secret + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "GET /v1/rules?year=%zz" + secret + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "CONNECT " + secret + ":80 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "GET /q/swagger-ui/" + secret + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                    "GARBAGE " + secret + "\r\n\r\n",
                    "\u0016\u0003\u0001 " + secret + "\r\n\r\n")) {
                assertThat(service.send(request))
                        .as(request)
                        .containsPattern("HTTP/1.. 4(00|04) ")
                        .contains("application/problem+json", "X-Content-Type-Options: nosniff", "X-Request-Id: ")
                        .doesNotContain(secret);
            }
            String longHeader = "GET /v1/rules HTTP/1.1\r\nHost: a\r\nX: " + secret.repeat(4_000) + "\r\n\r\n";
            assertThat(service.send(longHeader)).contains(" 431 ", "application/problem+json");
            HttpResponse<String> made = service.get("/v1/" + secret);
            assertThat(made.statusCode()).isEqualTo(404);
            assertThat(service.log()).doesNotContain(secret).doesNotContain("zz");
            assertThat(service.get("/q/metrics").body())
                    .doesNotContain(secret)
                    .contains("uri=\"UNKNOWN\"", "uri=\"/v1/decisions\"");
        }
    }

    private interface Sending {
        void run() throws IOException;
    }

    /** The service may close the connection while it is written to. */
    private static void ignoringItsEnd(Sending sending) {
        Thread thread = new Thread(() -> {
            try {
                sending.run();
            } catch (IOException e) {
                // It did.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
