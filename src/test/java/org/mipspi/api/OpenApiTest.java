package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the API description are what the service accepts and returns. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode document;
    private JsonNode decide;

    @BeforeEach
    void read() throws IOException {
        String json = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        document = JSON.readTree(json);
        decide = document.at("/paths/~1v1~1decisions/post");
    }

    private Response post(String type, String body) {
        return given().contentType(type).body(body).post("/v1/decisions");
    }

    private JsonNode example(String status, String type, String name) {
        return decide.at(
                "/responses/" + status + "/content/" + type.replace("/", "~1") + "/examples/" + name + "/value");
    }

    @Test
    void theExampleSubmissionGetsTheExampleAnswer() throws IOException {
        assertAnswer("?detail=full", "application/json");
    }

    @Test
    void theExampleSubmissionGetsTheExampleOfAShortAnswer() throws IOException {
        assertAnswer("?detail=score", "application/json;detail=score");
    }

    private void assertAnswer(String query, String type) throws IOException {
        String submission = decide.at("/requestBody/content/application~1json/examples/individual/value")
                .toString();
        Response response =
                given().contentType("application/json").body(submission).post("/v1/decisions" + query);
        assertThat(response.contentType()).isEqualTo(type);
        JsonNode answer = JSON.readTree(response.asString());
        ((ObjectNode) answer).remove("decisionId");
        JsonNode documented = example("200", type, "individual");
        ((ObjectNode) documented).remove("decisionId");
        // The release changes with every rule file; its shape is what is documented.
        assertThat(answer.at("/release/sha256").asText())
                .hasSameSizeAs(documented.at("/release/sha256").asText());
        ((ObjectNode) answer).remove("release");
        ((ObjectNode) documented).remove("release");
        assertThat(answer.toPrettyString()).isEqualTo(documented.toPrettyString());
    }

    @Test
    void theExampleQrdaDocumentIsDecided() throws IOException {
        String document = decide.at("/requestBody/content/application~1xml/examples/individual/value")
                .asText();
        JsonNode answer = JSON.readTree(post("application/xml", document).asString());
        assertThat(answer.at("/outcome").asText()).isEqualTo("ZERO");
        assertThat(answer.at("/objectives/0/measures/0/formula").asText()).isEqualTo("180/200 x 10 = 9");
    }

    @Test
    void theExampleProblemsAreTheOnesThatTheServiceReturns() throws IOException {
        assertProblem("400", "unreadable", post("application/json", "[]"));
        assertProblem("415", "mediaType", post("text/plain", "x"));
        assertProblem(
                "422", "refused", post("application/json", "{\"performanceYear\": 2026, \"measurementSets\": []}"));
        assertProblem("422", "refusedXml", post("application/xml", "<ClinicalDocument xmlns='urn:hl7-org:v3'/>"));
    }

    private void assertProblem(String status, String name, Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(JSON.readTree(response.asString())).isEqualTo(example(status, "application/problem+json", name));
    }

    @Test
    void everyStatusOfTheDecisionEndpointIsDocumented() {
        assertThat(decide.at("/responses").fieldNames())
                .toIterable()
                .contains("200", "400", "413", "415", "422", "500");
        assertThat(document.at("/paths/~1v1~1rules/get/responses").fieldNames())
                .toIterable()
                .contains("200", "422");
    }

    @Test
    void thePageForTryingTheApiExists() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }
}
