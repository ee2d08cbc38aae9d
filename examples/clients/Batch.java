// Sends a file with one submission on each line and prints the answers: java Batch.java SUBMISSIONS.ndjson (Java 17 or
// later, no library). Java's client sends the whole body before it reads the first answer. The service keeps 8 MiB of lines
// for such callers, so this program sends at most 4 MiB at a time. Java has no JSON parser of its own: use that of your
// project to read the answers.
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

class Batch {
    private static final int MOST = 4 << 20;
    private static final URI BATCH = URI.create(
            System.getenv().getOrDefault("MIPS_PI_URL", "http://127.0.0.1:8080") + "/v1/decisions/batch?summary=true");

    public static void main(String[] args) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (BufferedReader file = Files.newBufferedReader(Path.of(args[0]))) {
            StringBuilder part = new StringBuilder();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (part.length() + line.length() > MOST) {
                    send(client, part.toString());
                    part.setLength(0);
                }
                part.append(line).append('\n');
            }
            send(client, part.toString());
        }
    }

    private static void send(HttpClient client, String lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(BATCH)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofString(lines, StandardCharsets.UTF_8))
                .build();
        HttpResponse<java.util.stream.Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        List<String> answers = response.body().collect(Collectors.toList());
        answers.forEach(System.out::println);
        if (response.statusCode() != 200 || !answers.get(answers.size() - 1).startsWith("{\"end\":true,")) {
            System.err.println("the batch did not complete; its last line tells where to go on");
            System.exit(1);
        }
    }
}
