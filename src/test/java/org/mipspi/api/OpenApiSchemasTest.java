package org.mipspi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.RecordFiles;
import org.mipspi.formats.Problem;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.measures.AccessRules;
import org.mipspi.measures.CountedRecords;
import org.mipspi.measures.NoProgress;
import org.mipspi.measures.input.RecordInput.Given;
import org.mipspi.measures.report.AccountJson;
import org.mipspi.measures.report.CountSummary;
import org.mipspi.measures.report.RefusedJson;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.rules.CatalogFilter;
import org.mipspi.rules.CatalogJson;
import org.mipspi.rules.compile.RuleSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the service returns is what the API description describes: no field is missing from it, no code unknown to it. */
class OpenApiSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DESCRIPTION = description();
    private static final DecisionService DECISIONS = new DecisionService(RuleSet.builtIn());

    private static JsonNode description() {
        try (InputStream yaml = OpenApiSchemasTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The schema of one component, in which every object that lists its fields has no others. */
    private static JsonSchema strict(String component) {
        ObjectNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + component);
        schema.set("components", DESCRIPTION.get("components").deepCopy());
        schema.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .forEach(each -> each.put("additionalProperties", false));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    static Stream<Path> submissions() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("examples", "src/main/resources/scenarios/golden")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".json")
                                && !file.toString().endsWith(".answer.json"))
                        .forEach(files::add);
            }
        }
        return files.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void everyExampleIsADescribedSubmissionAndGetsADescribedAnswer(Path file) throws Exception {
        byte[] json = Files.readAllBytes(file);
        Result result = DECISIONS.decide(DECISIONS.read(json), true, true);
        if (result instanceof Result.Decided decided) {
            assertThat(strict("Submission").validate(JSON.readTree(json))).isEmpty();
            byte[] answer = AnswerJson.write(new UUID(0, 0), decided.decision());
            assertThat(strict("Answer").validate(JSON.readTree(answer))).isEmpty();
            Result.Scored scored = (Result.Scored) DECISIONS.score(DECISIONS.read(json));
            byte[] score = ScoreJson.write(new UUID(0, 0), scored.answer());
            assertThat(strict("ScoreAnswer").validate(JSON.readTree(score))).isEmpty();
        } else {
            byte[] problem = ProblemJson.refused(((Result.Refused) result).problems());
            assertThat(strict("Problem").validate(JSON.readTree(problem))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027})
    void theCatalogHasTheDescribedFieldsOnly(int year) throws IOException {
        RuleSet rules = RuleSet.builtIn();
        byte[] catalog = CatalogJson.write(rules.release(), rules.catalog(), new CatalogFilter(null, year));
        assertThat(strict("Catalog").validate(JSON.readTree(catalog))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/visits/visits-2026.ndjson", "examples/fhir"})
    void theAccountOfRecordsHasTheDescribedFieldsOnly(Path records, @TempDir Path folder) throws Exception {
        ByteArrayOutputStream account = new ByteArrayOutputStream();
        CountSummary summary = new CountSummary();
        Given given = new Given(2026, null, null, null, FhirMapping.DEFAULT);
        try (RecordFiles files = RecordFiles.of(records);
                AccountJson lines = new AccountJson(account)) {
            CountedRecords counted = CountedRecords.of(
                    files,
                    new CountedRecords.Request(given, ReportingLevel.TIN, true),
                    new AccessRules(RuleSet.builtIn().ruleBase(2026), null),
                    folder,
                    problem -> {},
                    new NoProgress(),
                    patient -> {
                        summary.add(patient);
                        lines.patient(patient);
                    });
            lines.end(counted, summary, true);
        }
        List<String> all = account.toString(StandardCharsets.UTF_8).lines().toList();
        int last = all.size() - 1;
        assertThat(all).hasSizeGreaterThan(2);
        for (String line : all.subList(0, last)) {
            assertThat(strict("AccountPatient").validate(JSON.readTree(line))).isEmpty();
        }
        assertThat(strict("AccountMeasures").validate(JSON.readTree(all.get(last))))
                .isEmpty();
    }

    @Test
    void aRefusalOfRecordsHasTheDescribedFieldsOnly() throws IOException {
        RecordPlace place = new RecordPlace("visits.ndjson", 2);
        List<RecordProblem> problems = List.of(
                new RecordProblem(RecordProblem.Code.MISSING_FIELD, place, "visit", "visit is missing"),
                new RecordProblem(RecordProblem.Code.UNREADABLE, place, null, "not JSON"));
        assertThat(strict("RecordsProblem").validate(JSON.readTree(RefusedJson.write(problems, 2))))
                .isEmpty();
    }

    static Stream<Map.Entry<String, Object[]>> codes() {
        return Map.<String, Object[]>ofEntries(
                Map.entry("Outcome", Outcome.values()),
                Map.entry("Detail", Detail.values()),
                Map.entry("RequirementStatus", Standing.Status.values()),
                Map.entry("UnmetReason", Reason.values()),
                Map.entry("MeasureStatus", MeasureStatus.values()),
                Map.entry("WarningCode", Warning.Code.values()),
                Map.entry("ProblemCode", Problem.Code.values()),
                Map.entry("RecordErrorCode", RecordProblem.Code.values()),
                Map.entry("EncounterStanding", EncounterStanding.values()),
                Map.entry("PatientResult", PatientResult.values()),
                Map.entry("ReportingLevel", ReportingLevel.values()),
                Map.entry(
                        "ProblemType",
                        Arrays.stream(ProblemType.values())
                                .map(ProblemType::uri)
                                .distinct()
                                .toArray()),
                Map.entry("EngagementLevel", new Object[] {EngagementLevel.PRE, EngagementLevel.PROD}),
                Map.entry("EntityType", EntityType.values()),
                Map.entry("SpecialStatus", SpecialStatus.values()),
                Map.entry("Hardship", Hardship.values()),
                Map.entry(
                        "Confidence",
                        Arrays.stream(Confidence.values()).map(Confidence::word).toArray()))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theDescriptionListsEveryCode(Map.Entry<String, Object[]> codes) {
        List<String> described = new ArrayList<>();
        DESCRIPTION.at("/components/schemas/" + codes.getKey() + "/enum").forEach(code -> described.add(code.asText()));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(codes.getValue()).map(Object::toString).toList());
    }

    @Test
    void everyListOfCodesHasAType() {
        assertThat(DESCRIPTION.findParents("enum")).allMatch(each -> each.has("type"));
    }

    @Test
    void everyObjectHasANameOfItsOwn() {
        // The generators name an object without a name of its own after the place where it is used.
        DESCRIPTION.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .findParents("properties")
                .forEach(object -> assertThat(object).as(schema.getKey()).isSameAs(schema.getValue())));
    }

    @Test
    void jsonIsTheFirstMediaTypeWhereverXmlIsAnAlternative() {
        for (JsonNode content : DESCRIPTION.findValues("content")) {
            List<String> types = new ArrayList<>();
            content.fieldNames().forEachRemaining(types::add);
            if (types.contains("application/json")) {
                assertThat(types).first().isEqualTo("application/json");
            }
        }
    }

    @Test
    void everyComponentIsUsed() {
        List<String> used = DESCRIPTION.findValuesAsText("$ref");
        DESCRIPTION.get("components").properties().forEach(kind -> kind.getValue()
                .fieldNames()
                .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind.getKey() + "/" + name)));
    }

    @Test
    void everyOperationHasATagAnIdAndADescription() {
        DESCRIPTION
                .get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation.fieldNames())
                        .toIterable()
                        .contains("tags", "operationId", "summary", "description")));
    }
}
