package org.mipspi.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mipspi.formats.qppjson.QppJsonReader;

/** The decision endpoint over HTTP. */
@QuarkusTest
class DecisionResourceTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource("/v1/decisions")
    URI decisions;

    private static String example() {
        try {
            return Files.readString(Path.of("examples/individual-2026.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/decisions")
                .then();
    }

    @Test
    void aSubmissionIsAnsweredWithItsScoreAndItsReasons() {
        // 180/200 x 20 = 18, 49/115 x 15 = 6, 861/1809 x 15 = 7, 923/951 x 25 = 24, 25 and 5: 85; 85 x 25% = 21.25
        post(example())
                .statusCode(200)
                .contentType("application/json")
                .body("submissionId", equalTo("example-individual-2026"))
                .body("decisionId", matchesPattern("[0-9a-f-]{36}"))
                .body("release.sha256", matchesPattern("[0-9a-f]{64}"))
                .body("outcome", equalTo("SCORED"))
                .body("score.category", is(85))
                .body("score.beforeCap", is(85))
                .body("score.bonus", is(5))
                .body("score.finalScorePoints", is(21.25f))
                .body("requirements", hasSize(15))
                .body("requirements.id[4]", equalTo("SRA_RISK_MANAGEMENT"))
                .body("objectives.id", hasSize(4))
                .body("objectives[0].measures[0].formula", equalTo("180/200 x 20 = 18"))
                .body("redistributions[0].from", equalTo("PI_EP_2"))
                .body("measurementSets[0].picked", is(true))
                .body("$", not(hasKey("trace")));
    }

    @Test
    void theSameSubmissionGetsTheSameBytesButForTheDecisionId() {
        String one = post(example()).extract().asString();
        String other = post(example()).extract().asString();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.replaceFirst("[0-9a-f-]{36}", "")).isEqualTo(other.replaceFirst("[0-9a-f-]{36}", ""));
    }

    @Test
    void aTraceShowsEachRuleWithItsFactsAndWhyARequirementIsNotMet() {
        String body = example()
                .replace("\"completed\": true, \"guideEdition\": 2025", "\"completed\": true, \"guideEdition\": 2016");
        given().contentType("application/json")
                .body(body)
                .queryParam("trace", true)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ZERO"))
                .body("score.category", is(0))
                .body("score.beforeCap", is(85))
                .body("trace.size()", greaterThan(25))
                .body("trace.file", everyItem(notNullValue()))
                .body("trace.line", everyItem(greaterThan(0)))
                .body("trace.find { it.failed != null }.requirement", equalTo("SAFER_GUIDE"))
                .body(
                        "trace.find { it.failed != null }.failed",
                        equalTo("PI_PPHI_2 was attested Yes with the 2016 guide; the 2025 guide is required"))
                .body("requirements.find { it.id == 'SAFER_GUIDE' }.reason", equalTo("OTHER_EDITION"))
                .body("requirements.find { it.id == 'SAFER_GUIDE' }.remedy", containsString("2025"));
    }

    @Test
    void everyErrorOfARefusedSubmissionIsListedInDocumentOrder() {
        post("{\"measurementSets\":[{\"category\":\"pi\",\"performanceStart\":\"2026-02-30\",\"measurements\":["
                        + "{\"measureId\":\"PI_X\",\"value\":true},"
                        + "{\"measureId\":\"PI_EP_1\",\"value\":{\"numerator\":3,\"denominator\":2}},"
                        + "{\"measureId\":\"PI_LVPP_1\",\"value\":true}]}],"
                        + "\"performanceYear\":2026}")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:refused"))
                .body("status", is(422))
                .body(
                        "errors.code",
                        equalTo(java.util.List.of(
                                "INVALID_FORMAT",
                                "UNKNOWN_MEASURE",
                                "NUMERATOR_EXCEEDS_DENOMINATOR",
                                "EXCLUSION_WITH_MEASURE",
                                "MISSING_FIELD",
                                "MISSING_FIELD")))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/measurementSets/0/performanceStart",
                                "/measurementSets/0/measurements/0/measureId",
                                "/measurementSets/0/measurements/1/value/denominator",
                                "/measurementSets/0/measurements/2/measureId",
                                "/measurementSets/0/performanceEnd",
                                "/entityType"))
                .body(
                        "errors.find { it.code == 'EXCLUSION_WITH_MEASURE' }.related",
                        equalTo("/measurementSets/0/measurements/1/measureId"));
    }

    @Test
    void anUnsupportedYearIsTheOnlyErrorReported() {
        post("{\"performanceYear\":2099,\"entityType\":7}")
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("UNSUPPORTED_YEAR"))
                .body("errors[0].pointer", equalTo("/performanceYear"));
    }

    @Test
    void brokenJsonIsAnsweredWithLineAndColumn() {
        post("{\n  \"entityType\": individual\n}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:unreadable"))
                .body("line", is(2))
                .body("column", greaterThan(1));
    }

    @Test
    void jsonThatIsNotAnObjectIsUnreadable() {
        for (String body : new String[] {"[]", "7", "\"text\"", "null", "", "   ", "{} {}", "{\"a\":1,}", "\u0000"}) {
            post(body).statusCode(400).contentType(PROBLEM);
        }
    }

    @Test
    void aDuplicateFieldIsUnreadable() {
        post("{\"performanceYear\":2026,\"performanceYear\":2025}")
                .statusCode(400)
                .body("detail", containsString("performanceYear"));
    }

    @Test
    void nestingIsLimited() {
        post("{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}").statusCode(400);
    }

    @Test
    void anUnsupportedMediaTypeIsRejected() {
        given().contentType("text/plain")
                .body("x")
                .post("/v1/decisions")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:media-type"));
    }

    @Test
    void aDocumentOverOneMebibyteIsRejectedWithAndWithoutContentLength() throws Exception {
        byte[] tooLarge = " ".repeat(QppJsonReader.MAX_BYTES + 1).getBytes();
        HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(tooLarge));
        assertTurnedAway(HttpRequest.BodyPublishers.ofByteArray(tooLarge));
        assertTurnedAway(chunked);
    }

    private void assertTurnedAway(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(decisions)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        HttpResponse<String> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("urn:mips-pi:problem:too-large");
    }

    @Test
    void aDocumentOfManyTimesTheLimitIsRejectedWithoutContentLength() throws Exception {
        byte[] huge = " ".repeat(4 * QppJsonReader.MAX_BYTES).getBytes();
        assertTurnedAway(HttpRequest.BodyPublishers.ofByteArrays(java.util.List.of(huge)));
    }

    @Test
    void aNumberWithAHugeExponentIsNotAWholeNumber() {
        for (String number :
                new String[] {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e400", "9".repeat(99)}) {
            post(example().replace("\"numerator\": 180", "\"numerator\": " + number))
                    .statusCode(422)
                    .body("errors.code", equalTo(java.util.List.of("WRONG_VALUE_TYPE")));
            post(example().replace("\"performanceYear\": 2026", "\"performanceYear\": " + number))
                    .statusCode(422);
        }
    }

    @Test
    void aDocumentOfTensOfThousandsOfFieldsIsAnsweredQuickly() {
        StringBuilder services = new StringBuilder("{\"21\":1");
        for (int i = 0; i < 60_000; i++) {
            services.append(",\"").append(Integer.toString(i + 1_000_000, 36)).append("\":1");
        }
        String clinician = "\"clinician\":{\"practice\":{\"servicesByPlaceOfService\":" + services + "}}},";
        post(example().replaceFirst("\\{", "{" + clinician)).statusCode(200);
    }

    @Test
    void valuesAndErrorsAreLimited() {
        String head = "{\"entityType\":\"group\",\"performanceYear\":2026,\"measurementSets\":[";
        post(head + "{},".repeat(99) + "{}]}").statusCode(422).body("errors", hasSize(3 * 100));
        post(head + "{},".repeat(100) + "{}]}")
                .statusCode(400)
                .body("detail", containsString("more than 100 measurement sets"))
                .body("line", is(1))
                .body("column", is(head.length() + 300 + 1));
        String measurements = head + "{\"measurements\":[";
        post(measurements + "{},".repeat(20_000) + "{}]}]}").statusCode(422).body("errors", hasSize(1_000));
        post(measurements + "{},".repeat(200_000) + "{}]}]}")
                .statusCode(400)
                .body("detail", containsString("more than 100000 values"));
    }

    @Test
    void unknownHttpMethodsAreCountedAsOne() throws Exception {
        for (String method : new String[] {"MADEUP1", "MADEUP2"}) {
            HttpRequest request = HttpRequest.newBuilder(decisions.resolve("/v1/rules"))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        }
        assertThat(given().get("/q/metrics").asString()).doesNotContain("MADEUP");
    }

    @Test
    void theTraceParameterIsTrueOrFalse() {
        given().contentType("application/json")
                .body(example())
                .queryParam("trace", "maybe")
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void readingsTellOnWhichOpenReadingsAScoreDepends() throws IOException {
        String shortest =
                Files.readString(Path.of("examples/individual-2026.json")).replace("2026-01-01", "2026-07-05");
        given().contentType("application/json")
                .body(shortest)
                .queryParam("readings", true)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SCORED"))
                .body("release", not(hasKey("readings")))
                .body("readings.holds", equalTo(false))
                .body("readings.open.find { it.reading == 'PERIOD_DAYS' }.alternative", equalTo("ONE_END"))
                .body("readings.open.find { it.reading == 'PERIOD_DAYS' }.category", equalTo(0));
        given().contentType("application/json")
                .body(shortest)
                .post("/v1/decisions")
                .then()
                .body("$", not(hasKey("readings")));
        given().contentType("application/json")
                .body(shortest)
                .queryParam("readings", "maybe")
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .body("detail", containsString("The query parameter readings is \"maybe\". Send true or false"));
    }

    @Test
    void aShortAnswerHasTheFiguresAndCodesOfTheFullOne() {
        String zero = example().replace("\"guideEdition\": 2025", "\"guideEdition\": 2016");
        JsonPath full = post(zero).extract().jsonPath();
        JsonPath score = given().contentType("application/json")
                .body(zero)
                .queryParam("detail", "score")
                .accept("application/json, application/json;detail=score, application/problem+json")
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .contentType("application/json;detail=score")
                .header("content-encoding", "gzip")
                .extract()
                .jsonPath();
        for (String same : List.of(
                "submissionId", "performanceYear", "release", "outcome", "score", "weights", "measurementSets")) {
            assertThat(score.<Object>get(same)).as(same).isNotNull().isEqualTo(full.get(same));
        }
        assertThat(score.<Object>get("unmet"))
                .isEqualTo(List.of(Map.of("id", "SAFER_GUIDE", "reason", "OTHER_EDITION")));
        assertThat(score.getInt("points.PI_EP_1")).isEqualTo(18);
        assertThat(score.getInt("maximum.PI_EP_1")).isEqualTo(20);
        assertThat(score.getInt("points.publicHealthAndClinicalDataExchange")).isEqualTo(25);
        assertThat(score.getList("warnings")).isEqualTo(List.of("INTERPRETATION"));
        assertThat(score.getMap("$")).doesNotContainKeys("requirements", "objectives", "trace", "readings");
    }

    @Test
    void theFullAnswerIsTheDefaultAndAShortAnswerIsRefusedAlike() {
        given().contentType("application/json")
                .body(example())
                .queryParam("detail", "full")
                .queryParam("trace", true)
                .post("/v1/decisions")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", hasKey("requirements"))
                .body("$", hasKey("trace"));
        given().contentType("application/json")
                .body("{\"performanceYear\": 2020}")
                .queryParam("detail", "score")
                .post("/v1/decisions")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("errors[0].code", equalTo("UNSUPPORTED_YEAR"));
    }

    @Test
    void shortAnswersAreCountedLikeFullOnes() {
        double decided = decidedIn2026();
        given().contentType("application/json").body(example()).post("/v1/decisions?detail=score");
        given().contentType("application/x-ndjson")
                .body(example().replace("\n", " ").getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions/batch?detail=score");
        assertThat(decidedIn2026()).isEqualTo(decided + 2);
    }

    private static double decidedIn2026() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("mipspi_decisions_total{outcome=\"SCORED\",year=\"2026\"} "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void aDocumentOfExactlyOneMebibyteIsRead() {
        String padded =
                example() + " ".repeat(QppJsonReader.MAX_BYTES - example().getBytes().length);
        post(padded).statusCode(200);
    }

    @Test
    void aValidRequestIdIsReturnedAndAnInvalidOneIsReplaced() {
        given().header("X-Request-Id", "abc-1")
                .get("/v1/rules?year=2026")
                .then()
                .header("X-Request-Id", "abc-1");
        given().header("X-Request-Id", "a b\tc".replace('\t', ' ') + "x".repeat(100))
                .get("/v1/rules?year=2026")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void theCatalogListsTheRulesOfAYear() {
        given().get("/v1/rules?year=2025")
                .then()
                .statusCode(200)
                .body("rules.requirement", hasItems("SAFER_GUIDE", "MOVE-PUBLIC-HEALTH", "RW-SMALL"))
                .body("rules.years", not(hasItem("2026-")))
                .body("rules.text", everyItem(containsString("@citation(")))
                .body("programRules.requirement", hasItems("BEST_SET", "POINTS_SUM"));
        int all = given().get("/v1/rules").then().extract().path("rules.size()");
        int oneYear = given().get("/v1/rules?year=2025").then().extract().path("rules.size()");
        assertThat(all).isGreaterThan(oneYear);
    }

    @Test
    void theCatalogOfAnUnsupportedYearIsRefused() {
        given().queryParam("year", "2099")
                .get("/v1/rules")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:mips-pi:problem:unsupported-year"));
    }

    @Test
    void anUnknownAddressIsAnsweredWithAProblem() {
        given().get("/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        given().get("/v1/decisions").then().statusCode(405).contentType(PROBLEM).header("Allow", "POST, OPTIONS");
        given().options("/v1/decisions")
                .then()
                .header("Allow", allOf(containsString("POST"), containsString("OPTIONS")));
        given().post("/v1/rules").then().statusCode(405).contentType(PROBLEM).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/v1/rules")
                .then()
                .header("Allow", allOf(containsString("GET"), containsString("HEAD"), containsString("OPTIONS")));
    }

    @Test
    void metricsCountDecisionsByYearAndOutcomeAndRefusalsByCode() {
        post(example()).statusCode(200);
        post("{\"performanceYear\":1999}").statusCode(422);
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .containsPattern("mipspi_decisions_total\\{outcome=\"SCORED\",year=\"2026\"} [1-9]")
                .containsPattern("mipspi_refusals_total\\{code=\"UNSUPPORTED_YEAR\"} [1-9]")
                .containsPattern("mipspi_rule_firings_total\\{year=\"2026\"} [1-9]")
                .contains("mipspi_decision_seconds_bucket");
    }

    @Test
    void theServiceIsReadyOnceTheRulesOfAllYearsAre() throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (given().get("/q/health/ready").statusCode() == 200) {
                break;
            }
            Thread.sleep(100);
        }
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.data.'2024'", is(true))
                .body("checks.find { it.name == 'rules' }.data.'2026'", is(true));
    }

    @Test
    void aContentTypeThatIsNotAMediaTypeIsUnsupported() {
        for (String type :
                new String[] {"a", "/", "a/", "application/json, text/xml", "application/json; x", "é/json"}) {
            given().config(io.restassured.RestAssured.config()
                            .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                    .header("Content-Type", type)
                    .body(example().getBytes())
                    .post("/v1/decisions")
                    .then()
                    .statusCode(415)
                    .contentType(PROBLEM);
        }
    }
}
