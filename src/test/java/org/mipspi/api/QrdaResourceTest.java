package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision endpoint with QRDA Category III documents. */
@QuarkusTest
class QrdaResourceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final int MIB = 1024 * 1024;

    @TestHTTPResource("/v1/decisions")
    URI decisions;

    private static String example(String name) {
        try {
            return Files.readString(Path.of("examples/qrda", name + ".xml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse post(String type, String body) {
        return given().contentType(type).body(body).post("/v1/decisions").then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/xml; charset=UTF-8"})
    void aDocumentIsAnsweredWithItsScoreAndItsReasons(String type) {
        // the same measures as in individual-2026.json: 18 + 6 + 7 + 24 + 25 + 5
        post(type, example("individual-2026"))
                .statusCode(200)
                .contentType("application/json")
                .body("performanceYear", is(2026))
                .body("outcome", equalTo("SCORED"))
                .body("score.category", is(85))
                .body("score.finalScorePoints", is(21.25f))
                .body("requirements", hasSize(15))
                .body("measurementSets[0].submissionMethod", equalTo("electronicHealthRecord"))
                .body("submissionId", equalTo("5d0c6f1e-7b1a-4c52-9f3e-000000000001"));
    }

    @Test
    void aDecisionCanBeTraced() {
        given().contentType("application/xml")
                .body(example("individual-2026"))
                .queryParam("trace", true)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("trace.size()", greaterThan(25));
    }

    @Test
    void aShortAnswerHasTheScore() {
        given().contentType("application/xml")
                .body(example("individual-2026"))
                .post("/v1/decisions?detail=score")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SCORED"))
                .body("points.PI_EP_1", equalTo(18))
                .body("$", not(hasKey("requirements")));
    }

    @Test
    void errorsHaveXPathsAndAreInDocumentOrder() {
        post("application/xml", example("refused-duplicate"))
                .statusCode(422)
                .contentType(PROBLEM)
                .body("errors.code", equalTo(List.of("UNKNOWN_MEASURE", "DUPLICATE_MEASURE")))
                .body("errors.xpath", everyItem(containsString("/component[2]/section/entry[")))
                .body(
                        "errors[1].related",
                        containsString("entry[6]/organizer/reference/externalDocument/id/@extension"))
                .body("errors[0]", not(hasKey("pointer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable-doctype", "unreadable-bomb", "unreadable-root"})
    void aDocumentThatIsNotQrdaIsUnreadable(String name) {
        post("application/xml", example(name))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:unreadable"))
                .body("line", greaterThan(0));
    }

    @Test
    void aDocumentInAnotherFormatThanItsMediaTypeIsUnreadable() {
        post("application/xml", "{}").statusCode(400);
        post("application/json", example("individual-2026")).statusCode(400);
        post("application/xml", "").statusCode(400);
    }

    @Test
    void megabytesOfNarrativeAreStreamed() throws Exception {
        assertThat(send(padded(20), "application/xml").statusCode()).isEqualTo(200);
    }

    @Test
    void aDocumentOverItsLimitIsRejectedWithAndWithoutContentLength() throws Exception {
        HttpResponse<String> chunked = send(padded(65), "application/xml");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("67108864 bytes");
        HttpResponse<String> said = send(BodyPublishers.ofByteArray(new byte[65 * MIB]), "text/xml");
        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(said.body()).contains("67108864 bytes");
    }

    /** A document sent in chunks, with this many mebibytes of narrative. */
    private static BodyPublisher padded(int mebibytes) {
        String document = example("individual-2026");
        int at = document.indexOf("<table");
        byte[] narrative = "<list><item>patients</item></list>".repeat(MIB / 34).getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.concat(
                BodyPublishers.ofString(document.substring(0, at)),
                BodyPublishers.ofByteArrays(Collections.nCopies(mebibytes, narrative)),
                BodyPublishers.ofString(document.substring(at)));
    }

    private HttpResponse<String> send(BodyPublisher body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(decisions)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
