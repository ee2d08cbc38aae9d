package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The conversion endpoint. */
@QuarkusTest
class ConvertResourceTest {

    private static final String PROBLEM = "application/problem+json";

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("examples/qrda", name + ".xml"));
    }

    private static ValidatableResponse convert(String type, String body) {
        return given().contentType(type).body(body).post("/v1/convert").then();
    }

    @Test
    void aDocumentIsConvertedToTheSubmissionThatItStandsFor() throws IOException {
        String json = convert("application/xml", example("individual-2026"))
                .statusCode(200)
                .contentType("application/json")
                .body("performanceYear", equalTo(2026))
                .body("entityType", equalTo("individual"))
                .body("measurementSets", hasSize(1))
                .body("measurementSets[0].category", equalTo("pi"))
                .body("measurementSets[0].programName", equalTo("mips"))
                .extract()
                .asString();
        String ofJson = decide("application/json", json);
        assertThat(ofJson).isEqualTo(decide("text/xml", example("individual-2026")));
    }

    /** The answer without its random id. */
    private static String decide(String type, String body) {
        return given().contentType(type)
                .body(body)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceFirst("[0-9a-f-]{36}", "");
    }

    @Test
    void aRefusedDocumentHasTheErrorsOfTheDecision() throws IOException {
        String document = example("refused-count");
        String refusal = convert("text/xml", document)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:refused"))
                .body("errors", everyItem(hasKey("xpath")))
                .body("errors", everyItem(not(hasKey("pointer"))))
                .extract()
                .asString();
        String ofDecision = given().contentType("text/xml")
                .body(document)
                .post("/v1/decisions")
                .asString();
        assertThat(refusal).isEqualTo(ofDecision);
    }

    @Test
    void anUnreadableDocumentHasLineAndColumn() {
        convert("application/xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">\n  </oops>")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:unreadable"))
                .body("line", equalTo(2));
    }

    @Test
    void otherMediaTypesAndMethodsAreRejected() {
        convert("application/json", "{}")
                .statusCode(415)
                .contentType(PROBLEM)
                .body("detail", containsString("/v1/convert"));
        given().get("/v1/convert").then().statusCode(405).header("Allow", "POST, OPTIONS");
    }
}
