package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.example.mipspi.ConversionApi;
import com.example.mipspi.DecisionsApi;
import com.example.mipspi.MeasuresApi;
import com.example.mipspi.RulesApi;
import com.example.mipspi.http.ApiClient;
import com.example.mipspi.http.ApiException;
import com.example.mipspi.model.Answer;
import com.example.mipspi.model.BatchSummary;
import com.example.mipspi.model.Detail;
import com.example.mipspi.model.EntityType;
import com.example.mipspi.model.Measurement;
import com.example.mipspi.model.MeasurementDetail;
import com.example.mipspi.model.MeasurementSet;
import com.example.mipspi.model.MeasurementValue;
import com.example.mipspi.model.Outcome;
import com.example.mipspi.model.PatientAccessMeasure;
import com.example.mipspi.model.Problem;
import com.example.mipspi.model.ProblemCode;
import com.example.mipspi.model.ReportingLevel;
import com.example.mipspi.model.ScoreAnswer;
import com.example.mipspi.model.Submission;
import com.example.mipspi.model.WarningCode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that openapi-generator makes compile, and get decisions, refusals and batches from the service. */
class GeneratedClientsTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("mips-pi.examples"));

    private static Service service;
    private static ApiClient client;

    @BeforeAll
    static void start() throws Exception {
        service = Service.start();
        client = new ApiClient();
        client.updateBaseUri(service.address());
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    private static Submission submission(String example) throws IOException {
        ObjectMapper json = ApiClient.createDefaultObjectMapper();
        return json.readValue(EXAMPLES.resolve(example).toFile(), Submission.class);
    }

    @Test
    void theJavaClientReadsAnExistingSubmissionAndGetsItsDecision() throws Exception {
        Answer answer = new DecisionsApi(client).decide(submission("individual-2026.json"), null, null, null);

        assertEquals(Outcome.SCORED, answer.getOutcome());
        assertEquals(85, answer.getScore().getCategory());
        assertEquals(new BigDecimal("21.25"), answer.getScore().getFinalScorePoints());
    }

    @Test
    void theJavaClientSendsASubmissionThatWasMadeWithItsClasses() throws Exception {
        MeasurementSet set = new MeasurementSet()
                .category("pi")
                .performanceStart(LocalDate.of(2026, 1, 1))
                .performanceEnd(LocalDate.of(2026, 12, 31))
                .addMeasurementsItem(new Measurement().measureId("PI_ONCDIR_1").value(new MeasurementValue(true)))
                .addMeasurementsItem(new Measurement()
                        .measureId("PI_EP_1")
                        .value(new MeasurementValue(
                                new MeasurementDetail().numerator(180L).denominator(200L))));
        Submission submission = new Submission()
                .entityType(EntityType.GROUP)
                .performanceYear(2026)
                .addMeasurementSetsItem(set);

        Answer answer = new DecisionsApi(client).decide(submission, true, null, null);

        assertEquals(Outcome.ZERO, answer.getOutcome());
        assertEquals(
                "180/200 x 10 = 9",
                answer.getObjectives().get(0).getMeasures().get(0).getFormula());
        assertTrue(answer.getTrace().size() > 10);
    }

    @Test
    void theJavaClientReadsEveryErrorOfARefusal() throws Exception {
        ApiException refused = assertThrows(
                ApiException.class,
                () -> new DecisionsApi(client)
                        .decide(new Submission().entityType(EntityType.GROUP).performanceYear(2020), null, null, null));

        assertEquals(422, refused.getCode());
        Problem problem = ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertEquals(ProblemCode.UNSUPPORTED_YEAR, problem.getErrors().get(0).getCode());
        assertEquals("/performanceYear", problem.getErrors().get(0).getPointer());
    }

    @Test
    void theJavaClientSendsRecordsAndReadsTheirMeasure() throws Exception {
        String visits = """
                {"patient": "p1", "tin": "000456789", "visit": "e1", "date": "2026-03-04", "accessAt": "2026-03-05"}
                {"patient": "p2", "tin": "000456789", "visit": "e2", "date": "2026-03-04"}
                """;

        List<PatientAccessMeasure> measures = new MeasuresApi(client)
                .countPatientAccess(2026, visits, ReportingLevel.TIN, null, null, null, null, null, null);

        assertEquals(1, measures.size());
        assertEquals("000456789", measures.get(0).getTin());
        assertEquals(1, measures.get(0).getValue().getNumerator());
        assertEquals(2, measures.get(0).getValue().getDenominator());
    }

    @Test
    void theJavaClientSendsABatchAndReadsItsAnswersFromAFile() throws Exception {
        File answers = new DecisionsApi(client).decideBatch(batch(), null, null, true);

        List<String> lines = Files.readAllLines(answers.toPath());
        assertEquals(3, lines.size());
        ObjectMapper json = ApiClient.createDefaultObjectMapper();
        assertEquals(85, json.readValue(lines.get(0), Answer.class).getScore().getCategory());
        assertEquals(422, json.readValue(lines.get(1), Problem.class).getStatus());
        BatchSummary summary = json.readValue(lines.get(2), BatchSummary.class);
        assertTrue(summary.getEnd());
        assertEquals(1, summary.getDecided());
        assertEquals(1, summary.getRefused());
    }

    @Test
    void theJavaClientReadsShortAnswersFromABatch() throws Exception {
        File answers = new DecisionsApi(client).decideBatch(batch(), null, Detail.SCORE, null);

        List<String> lines = Files.readAllLines(answers.toPath());
        ScoreAnswer answer = ApiClient.createDefaultObjectMapper().readValue(lines.get(0), ScoreAnswer.class);
        assertEquals(85, answer.getScore().getCategory());
        assertEquals(18, answer.getPoints().get("PI_EP_1"));
        assertEquals(List.of(WarningCode.INTERPRETATION), answer.getWarnings());
    }

    private static String batch() throws IOException {
        ObjectMapper json = new ObjectMapper();
        String decided = json.readTree(EXAMPLES.resolve("individual-2026.json").toFile()).toString();
        String refused = json.readTree(EXAMPLES.resolve("refused-2026.json").toFile()).toString();
        return decided + "\n" + refused + "\n";
    }

    @Test
    void theJavaClientConvertsQrdaAndReadsTheCatalog() throws Exception {
        String qrda = Files.readString(EXAMPLES.resolve("qrda/individual-2026.xml"));

        assertEquals(2026, new ConversionApi(client).convertQrda(qrda).getPerformanceYear());
        assertTrue(new RulesApi(client).listRules(2026).getRules().size() > 50);
    }

    @Test
    void theTypeScriptClientCompilesAndGetsADecisionARefusalAndABatch() throws Exception {
        assumeTrue(
                isInstalled("node"),
                "node is not installed: the TypeScript client was generated, but neither compiled nor run");
        Path project = Path.of(System.getProperty("typescript.client"));
        Files.copy(
                Path.of("src/test/typescript/decide.mts"),
                Files.createDirectories(project.resolve("src")).resolve("decide.mts"),
                StandardCopyOption.REPLACE_EXISTING);
        run(
                project,
                "node",
                System.getProperty("typescript.compiler"),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "nodenext",
                "--lib",
                "es2022,dom",
                "--outDir",
                "compiled",
                "src/decide.mts");
        String printed = run(
                project,
                "node",
                "compiled/decide.mjs",
                service.address(),
                Files.readString(EXAMPLES.resolve("individual-2026.json")),
                batch());

        assertEquals(
                """
                decided SCORED 85
                scored 85 18 INTERPRETATION
                refused 422 UNSUPPORTED_YEAR /performanceYear
                batch SCORED 422 true
                """,
                printed);
    }

    private static boolean isInstalled(String program) {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), String.join(" ", command) + " does not end");
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }
}
