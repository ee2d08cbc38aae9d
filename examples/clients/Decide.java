// Sends one submission and prints its answer: java Decide.java SUBMISSION.json (Java 17 or later, no library)
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

class Decide {
    public static void main(String[] args) throws Exception {
        String service = System.getenv().getOrDefault("MIPS_PI_URL", "http://127.0.0.1:8080");
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/v1/decisions"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(args[0])))
                .build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            System.out.println("decided: " + response.body());
        } else {
            System.out.println("problem " + response.statusCode() + ": " + response.body());
            System.exit(1);
        }
    }
}
