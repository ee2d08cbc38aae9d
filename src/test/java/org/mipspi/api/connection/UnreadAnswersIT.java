package org.mipspi.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers that do not read what they are answered, against the packaged program. */
@Timeout(120)
class UnreadAnswersIT {

    /** The network holds some MB of answers for a caller; these are more. An answer has more than 100 KB. */
    private static final int REQUESTS = 150;

    @TempDir
    private Path folder;

    /** A caller that sends requests and reads nothing. */
    private static Socket readless(ServedProgram service, String address) throws IOException {
        Socket socket = service.connect();
        socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .repeat(REQUESTS)
                        .getBytes());
        return socket;
    }

    /** Bytes that are sent over a closed connection are answered with a reset. One that is open takes them. */
    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('\r');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void waitUntilClosed(Socket socket) throws InterruptedException {
        // As long as the time limit of the test; what is sent in the meantime is a few hundred bytes.
        while (!isClosed(socket)) {
            Thread.sleep(200);
        }
    }

    @Test
    void aCallerThatReadsNothingIsClosedInTime() throws Exception {
        try (ServedProgram service = new ServedProgram(folder, "-Xmx128m", "-Dmips-pi.connection.unread-timeout=1S");
                Socket hostile = readless(service, "/v1/rules")) {
            waitUntilClosed(hostile);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        }
    }

    /** The limit is 1.3 MB here. Each of the callers leaves most of an answer of 200 KB in the memory of the service. */
    @Test
    void theMemoryForUnreadAnswersIsFreedByClosingConnections() throws Exception {
        List<Socket> hostile = new ArrayList<>();
        try (ServedProgram service = new ServedProgram(
                folder, "-Xmx128m", "-Dmips-pi.memory.percent=1", "-Dmips-pi.connection.unread-timeout=10M")) {
            for (int i = 0; i < 40; i++) {
                hostile.add(readless(service, "/v1/rules"));
            }
            while (hostile.stream().noneMatch(UnreadAnswersIT::isClosed)) {
                Thread.sleep(200);
            }
            assertThat(service.get("/v1/rules").statusCode()).isEqualTo(200);
            assertThat(hostile).anyMatch(socket -> !isClosed(socket));
        } finally {
            for (Socket socket : hostile) {
                socket.close();
            }
        }
    }

    /** The platform answers these before anything of the service is called. */
    @Test
    void aCallerWhoseRequestsAreNotRoutedIsClosedToo() throws Exception {
        try (ServedProgram service = new ServedProgram(folder, "-Xmx64m", "-Dmips-pi.connection.unread-timeout=1S");
                Socket hostile = service.connect()) {
            byte[] requests =
                    "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1_000).getBytes();
            boolean isOpen = true;
            // Without a limit, the answers to these would have 3 GB.
            for (int i = 0; isOpen && i < 6_000; i++) {
                isOpen = isTaken(hostile, requests);
            }
            assertThat(isOpen).isFalse();
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
        }
    }

    private static boolean isTaken(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
