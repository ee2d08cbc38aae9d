package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, told to stop while callers send. */
@Timeout(120)
class ShutdownIT {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final int CALLERS = 8;

    @TempDir
    private Path folder;

    private final Queue<String> brokenAnswers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @RepeatedTest(3)
    void whatWasAcceptedIsAnsweredAndNewRequestsAreRefused() throws Exception {
        byte[] body = Files.readAllBytes(Path.of("examples/individual-2026.json"));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (ServedProgram service = new ServedProgram(folder);
                Socket late = service.connect()) {
            // A request whose body is not complete when the signal comes was accepted too.
            late.getOutputStream().write(head(body.length).getBytes(StandardCharsets.UTF_8));
            late.getOutputStream().write(body, 0, 100);
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> call(service, body));
            }
            while (decided.get() < 100) {
                Thread.sleep(20);
            }
            service.terminate();
            while (refused.get() < CALLERS) {
                assertThat(service.isAlive()).isTrue();
                Thread.sleep(20);
            }
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            late.getOutputStream().write(body, 100, body.length - 100);
            assertThat(answer(late.getInputStream())).startsWith("HTTP/1.1 200");
            assertThat(service.exitCode(Duration.ofSeconds(40))).isEqualTo(143);
        } finally {
            callers.shutdownNow();
            callers.awaitTermination(20, TimeUnit.SECONDS);
        }
        assertThat(brokenAnswers).isEmpty();
    }

    private static String head(int length) {
        return "POST /v1/decisions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    /** Sends one request after another over one connection, until it is refused; then over new ones, until none opens. */
    private void call(ServedProgram service, byte[] body) {
        while (!Thread.currentThread().isInterrupted()) {
            try (Socket socket = service.connect()) {
                for (boolean isOpen = true; isOpen; ) {
                    socket.getOutputStream().write(head(body.length).getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().write(body);
                    isOpen = record(answer(socket.getInputStream()));
                }
            } catch (java.io.IOException e) {
                // The service is gone, or closed a connection before it accepted anything of it.
                if (!service.isAlive()) {
                    return;
                }
            }
        }
    }

    private boolean record(String answer) {
        if (answer.startsWith("HTTP/1.1 200")) {
            decided.incrementAndGet();
            return !answer.toLowerCase(java.util.Locale.ROOT).contains("connection: close");
        }
        if (answer.startsWith("HTTP/1.1 503")
                && answer.contains("urn:mips-pi:problem:going-down")
                && answer.contains("Retry-After: ")
                && answer.toLowerCase(java.util.Locale.ROOT).contains("connection: close")) {
            refused.incrementAndGet();
        } else if (!answer.isEmpty()) {
            brokenAnswers.add(answer);
        }
        return false;
    }

    /** One whole answer; what there is of it if the connection ends or breaks before. */
    private static String answer(InputStream in) {
        StringBuilder answer = new StringBuilder();
        try {
            while (answer.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return answer.toString();
                }
                answer.append((char) next);
            }
            Matcher length = LENGTH.matcher(answer);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            boolean isWhole = body.length == Integer.parseInt(length.group(1));
            return (isWhole ? "" : "BROKEN OFF ") + answer + new String(body, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return answer.isEmpty() ? "" : "BROKEN OFF " + answer;
        }
    }
}
