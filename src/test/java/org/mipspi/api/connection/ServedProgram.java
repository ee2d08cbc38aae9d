package org.mipspi.api.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a JVM of its own, with a small heap. */
final class ServedProgram implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final int port;
    private final Path log;
    private final Process process;

    /** Starts the service and waits until it is ready. */
    ServedProgram(Path folder, String... options) throws Exception {
        this(List.of(options), folder);
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IllegalStateException("the service is not ready: " + log());
            }
            Thread.sleep(100);
        }
    }

    /** Starts the service, which may never become ready. */
    static ServedProgram starting(Path folder, String... options) throws IOException {
        return new ServedProgram(List.of(options), folder);
    }

    private ServedProgram(List<String> options, Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        log = folder.resolve("service-" + port + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(options);
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar", "serve", "--port", "" + port));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> decide(String submission) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(submission))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .timeout(Duration.ofSeconds(30));
    }

    /** A connection over which anything can be sent. */
    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** What the service answers to these bytes until it closes the connection. */
    String send(String bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The exit code, or null if the program still runs after a while. */
    Integer exitCode(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : null;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
