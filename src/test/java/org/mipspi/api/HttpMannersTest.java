package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP clients expect of any service: methods, headers, media types, compression, ids. */
@QuarkusTest
class HttpMannersTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TestHTTPResource("/v1/decisions")
    URI decisions;

    @TestHTTPResource("/v1/rules")
    URI rules;

    private final HttpClient client = HttpClient.newHttpClient();

    private static byte[] example() throws IOException {
        return Files.readAllBytes(Path.of("examples/individual-2026.json"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(URI address, String type, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    // Methods

    @ParameterizedTest
    @CsvSource({
        "/v1/decisions, 'POST, OPTIONS'",
        "/v1/decisions/batch, 'POST, OPTIONS'",
        "/v1/convert, 'POST, OPTIONS'",
        "/v1/rules, 'GET, HEAD, OPTIONS'"
    })
    void optionsAndAMethodThatIsNotSupportedNameTheMethodsThatAre(String path, String allowed) {
        given().options(path).then().statusCode(204).header("Allow", allowed);
        given().delete(path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .contentType("application/problem+json")
                .body("detail", containsString("Use one of " + allowed));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
        HttpResponse<byte[]> get = send(HttpRequest.newBuilder(rules));
        HttpResponse<byte[]> head = send(HttpRequest.newBuilder(rules).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"content-type", "content-length", "etag", "cache-control", "vary"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/decisions;x",
                "/v1/decisions/batch;x=1",
                "/v1/convert;",
                "/v1/rules;x",
                "/v1",
                "/;x/v1/rules"
            })
    void anAddressThatOnlyResemblesOneOfTheApiIsNotFound(String address) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(decisions.resolve(address + "?year=123-45-6789"))
                .header("Content-Type", "a")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(send(request).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(decisions.resolve(address))).statusCode())
                .isEqualTo(404);
    }

    // Query

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/decisions?tarce=true | \"tarce\" is not a query parameter of /v1/decisions. Did you mean trace? Its parameters: trace, readings, detail.",
                "/v1/decisions?trace=yes | The query parameter trace is \"yes\". Send true or false",
                "/v1/decisions?trace=true&trace=false | The query parameter trace is given 2 times",
                "/v1/decisions/batch?trace=true | \"trace\" is not a query parameter of /v1/decisions/batch. Its parameters: readings, detail, summary.",
                "/v1/decisions?detail=brief | The query parameter detail is \"brief\". Send full or score, or leave it out.",
                "/v1/decisions?detail=scores | The query parameter detail is \"scores\". Did you mean score? Send full or score",
                "/v1/decisions?detail=score&trace=true | detail=score cannot be combined with trace=true, because short answers have no trace. Send one of the two.",
                "/v1/decisions?detail=score&readings=true | detail=score cannot be combined with readings=true",
                "/v1/decisions/batch?detail=score&readings=true | detail=score cannot be combined with readings=true, because short answers have no readings. Send one of the two.",
                "/v1/convert?year=2026 | \"year\" is not a query parameter of /v1/convert. It has no parameters.",
                "/v1/rules?year=next | The query parameter year is \"next\". Send a year of four digits",
                "/v1/rules?yaer=2026 | \"yaer\" is not a query parameter of /v1/rules. Its parameters: year."
            })
    void aWrongQueryIsRefusedWithWhatIsMeant(String address, String detail) {
        boolean get = address.startsWith("/v1/rules");
        (get
                        ? given().get(address)
                        : given().contentType("application/json").body("{}").post(address))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mips-pi:problem:request"))
                .body("detail", containsString(detail));
    }

    @Test
    void allMistakesOfAQueryAreToldAtOnce() {
        given().get("/v1/rules?yaer=2026&year=x")
                .then()
                .statusCode(400)
                .body("detail", containsString("yaer"))
                .body("detail", containsString("\"x\""));
    }

    // Media types

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=UTF-8",
                "application/vnd.qpp.cms.gov.v1+json",
                "application/json;charset=\"utf-8\""
            })
    void jsonIsReadUnderAllItsNames(String type) throws Exception {
        assertThat(post(decisions, type, example()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"})
    void aBatchIsReadUnderAllItsNames(String type) throws Exception {
        URI batch = URI.create(decisions + "/batch");
        assertThat(post(batch, type, "{}\n".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/fhir",
                "application/x-ndjson",
                "a",
                "/",
                "application/json, application/xml"
            })
    void anythingElseIsRefusedWithWhatIsRead(String type) throws Exception {
        HttpResponse<byte[]> response = post(decisions, type, example());
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(text(response)).contains("Send application/json or application/xml, in UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "*/* | 200",
                "application/* | 200",
                "text/html, application/json;q=0.1 | 200",
                "text/html | 406",
                "application/problem+json | 406",
                "application/json;q=0 | 406",
                "application/json;q=0, */* | 406"
            })
    void anAnswerThatTheCallerDoesNotAcceptIsNotMade(String accept, int status) throws Exception {
        HttpResponse<byte[]> response = post(decisions, "application/json", example(), "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 406) {
            assertThat(text(response)).contains("Answers of /v1/decisions are application/json only");
        }
    }

    // Compression

    @Test
    void answersAreCompressedForCallersThatAskForIt() throws Exception {
        HttpResponse<byte[]> response = post(decisions, "application/json", example(), "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("content-encoding")).contains("gzip");
        String answer = new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains("\"category\":85");
        assertThat(response.body().length).isLessThan(answer.length() / 2);
        assertThat(post(decisions, "application/json", example()).headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void compressedDocumentsAndBatchesAreRead() throws Exception {
        assertThat(text(post(decisions, "application/json", gzip(example()), "Content-Encoding", "gzip")))
                .contains("\"category\":85");
        byte[] qrda = Files.readAllBytes(Path.of("examples/qrda/individual-2026.xml"));
        assertThat(post(decisions, "application/xml", gzip(qrda), "Content-Encoding", "GZIP")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> batch = post(
                URI.create(decisions + "/batch"),
                "application/x-ndjson",
                gzip("{}\n{}\n".getBytes(StandardCharsets.UTF_8)),
                "Content-Encoding",
                "gzip");
        assertThat(text(batch).lines()).hasSize(2);
    }

    @Test
    void aBodyThatDecompressesToMoreThanTheLimitIsTooLarge() throws Exception {
        byte[] bomb = gzip(" ".repeat(20_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(bomb.length).isLessThan(100_000);
        HttpResponse<byte[]> response = post(decisions, "application/json", bomb, "Content-Encoding", "gzip");
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsNotTheGzipItsHeaderNamesIsUnreadable() throws Exception {
        for (String path : new String[] {"/v1/decisions", "/v1/decisions/batch"}) {
            HttpResponse<byte[]> response = post(
                    decisions.resolve(path),
                    path.endsWith("batch") ? "application/x-ndjson" : "application/json",
                    example(),
                    "Content-Encoding",
                    "gzip");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(text(response)).contains("The body is not valid gzip");
        }
    }

    @Test
    void aBatchInDamagedGzipEndsWithTheLineToGoOnFrom() throws Exception {
        byte[] whole = gzip("{}\n{}\n{}\n".getBytes(StandardCharsets.UTF_8));
        byte[] damaged = java.util.Arrays.copyOf(whole, whole.length + 7);
        HttpResponse<byte[]> batch = post(
                URI.create(decisions + "/batch?summary=true"),
                "application/x-ndjson",
                damaged,
                "Content-Encoding",
                "gzip");
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(text(batch).lines()).hasSize(4);
        assertThat(text(batch).lines().toList().get(3))
                .startsWith("{\"end\":false,\"lines\":3,\"next\":4,\"reason\":\"DAMAGED\"");
    }

    @Test
    void anotherEncodingIsRefusedWithTheOneThatIsRead() throws Exception {
        HttpResponse<byte[]> response = post(decisions, "application/json", example(), "Content-Encoding", "br");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("accept-encoding")).contains("gzip");
    }

    // Caching

    @Test
    void theCatalogIsNotSentAgainToACallerThatHasIt() {
        String version = given().get("/v1/rules?year=2026")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", version)
                .get("/v1/rules?year=2026")
                .then()
                .statusCode(304)
                .header("ETag", version)
                .body(is(""));
        given().header("If-None-Match", version)
                .get("/v1/rules?year=2025")
                .then()
                .statusCode(200)
                .header("ETag", not(version));
    }

    @Test
    void answersWithASubmissionInThemAreNotKept() throws Exception {
        assertThat(post(decisions, "application/json", example()).headers().firstValue("cache-control"))
                .contains("no-store");
    }

    // Ids

    @ParameterizedTest
    @ValueSource(strings = {"order-4711", "a3f1c2d4-0000-4000-8000-123456789012", "Batch_7.retry-2"})
    void aWellFormedRequestIdIsTaken(String id) {
        given().header("X-Request-Id", id).get("/v1/rules?year=2026").then().header("X-Request-Id", id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "123-45-6789",
                "12--3456789",
                "12-3456789",
                "npi-9876543210",
                "tin.000456789",
                "with space",
                "a/b"
            })
    void anIdThatCouldBeATinOrAnNpiIsReplaced(String id) {
        given().header("X-Request-Id", id)
                .get("/v1/rules?year=2026")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @Test
    void everyKindOfAnswerHasARequestId() throws Exception {
        given().header("X-Request-Id", "mine")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("X-Request-Id", "mine");
        given().header("X-Request-Id", "mine")
                .put("/v1/rules")
                .then()
                .statusCode(405)
                .header("X-Request-Id", "mine");
        given().header("X-Request-Id", "mine").get("/q/health").then().header("X-Request-Id", "mine");
        for (String type : new String[] {"text/plain", "application/json"}) {
            HttpResponse<byte[]> refused = post(decisions, type, new byte[2_000_000], "X-Request-Id", "mine");
            assertThat(refused.statusCode()).isIn(413, 415);
            assertThat(refused.headers().firstValue("x-request-id")).contains("mine");
        }
    }

    @Test
    void aTraceIsContinued() {
        given().header("traceparent", TRACEPARENT)
                .get("/v1/rules?year=2026")
                .then()
                .header("traceresponse", matchesPattern("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01"))
                .header("traceresponse", not(containsString("00f067aa0ba902b7")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-00000000000000000000001234567890-0000001234567890-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "123-45-6789"
            })
    void aTraceThatIsNotValidIsIgnored(String traceparent) {
        assertThat(given().header("traceparent", traceparent)
                        .get("/v1/rules?year=2026")
                        .header("traceresponse"))
                .isNull();
    }
}
