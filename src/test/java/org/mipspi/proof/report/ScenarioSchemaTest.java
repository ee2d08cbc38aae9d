package org.mipspi.proof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.formats.Problem;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.mutation.EquivalentMutants;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.reading.CountExpectationReader;
import org.mipspi.proof.scenario.reading.GivenVisitsReader;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.ScenarioReaderTest;
import org.mipspi.proof.scenario.reading.SubmissionDraft;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.secondreading.Requirement;

/** Editors and the reader agree: what one takes the other takes, as far as a schema can tell. */
class ScenarioSchemaTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(ScenarioSchema.text(RuleSet.builtIn().catalog()));

    private static final JsonNode TREE = SCHEMA.getSchemaNode();

    static Stream<TextFile> files() {
        return Stream.concat(ScenarioFolder.builtIn().stream(), Stream.of(EquivalentMutants.builtIn()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfThisBuildIsValid(TextFile file) {
        assertThat(errors(file.text())).isEmpty();
    }

    @Test
    void theSchemaIsASchema() {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(TREE)).isEmpty();
    }

    @Test
    void theSchemaInDocsIsUpToDate() throws IOException {
        assertThat(Files.readString(Path.of("docs/generated/scenarios.schema.json")))
                .as("run ./mips-pi test --schema > docs/generated/scenarios.schema.json")
                .isEqualTo(ScenarioSchema.text(RuleSet.builtIn().catalog()));
    }

    @Test
    void theDocumentationNamesEveryIdAndKey() throws IOException {
        String document = Files.readString(Path.of("docs/scenarios.md"));
        assertThat(Stream.of(
                                SubmissionDraft.SUBMISSION.stream(),
                                SubmissionDraft.SET.stream(),
                                keys("then").stream().filter(key -> !key.startsWith("PI_")),
                                ids(Reason.values()).stream(),
                                ids(Warning.Code.values()).stream(),
                                ids(Problem.Code.values()).stream(),
                                ids(MeasureStatus.values()).stream(),
                                keys("visitsGiven").stream(),
                                GivenVisitsReader.FIELDS.stream(),
                                keys("count").stream(),
                                ids(PatientResult.values()).stream(),
                                CountExpectationReader.STANDINGS.stream())
                        .flatMap(each -> each)
                        .filter(id -> !document.contains("`" + id + "`")))
                .isEmpty();
    }

    @Test
    void theSchemaAllowsExactlyTheIdsOfTheCode() {
        assertThat(keys("given"))
                .contains("base", "as", "without", "sets", "document")
                .containsAll(SubmissionDraft.SUBMISSION)
                .containsAll(SubmissionDraft.SET)
                .containsAll(
                        MeasureFiles.builtIn().all().stream().map(PiMeasure::id).toList())
                .hasSize(5
                        + SubmissionDraft.SUBMISSION.size()
                        + SubmissionDraft.SET.size()
                        + MeasureFiles.builtIn().all().size());
        assertThat(keys("then").stream().filter(key -> key.startsWith("PI_")))
                .containsExactlyInAnyOrderElementsOf(MeasureFiles.builtIn().measureIds());
        assertThat(keys("visit")).containsExactlyElementsOf(GivenVisitsReader.FIELDS);
        assertThat(keys("then").stream().filter(key -> key.matches("[A-Z_]+") && !key.startsWith("PI_")))
                .containsExactlyElementsOf(ids(Requirement.values()));
    }

    @ParameterizedTest(name = "given {0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {PI_EP_1: 1/2}                                  | {category: 95}                             | fine
            {PI_EP_1: 1/2}                                  | {category: "95", bonus: 0, beforeCap: 95}   | fine
            {PI_EP_1: true, PI_EP_2: [1], PI_PPHI_1: {a: 1}} | {refused: [WRONG_VALUE_TYPE /a/0]}        | fine
            {as: base}                                      | {SAFER_GUIDE: MET}                         | fine
            {sets: [{as: base}, {PI_EP_2: false}]}          | {sets: [100, aside], picked: none}         | fine
            {sets: [], clinician: {hardship: x}}            | {category: null, exemptions: [RW-SMALL]}   | fine
            {document: {a: 1}}                              | {unreadable: line 1}                       | fine
            {document: "{"}                                 | {unreadable: "1"}                          | fine
            {clinician: Dr. No, priorEngagement: [none]}    | {refused: [INVALID_FORMAT /clinician]}     | fine
            {clinician: {practice: {clinicians: -1}}}       | {refused: ["INVALID_FORMAT "]}             | fine
            {aggregate: [{cehrtId: a, PI_EP_1: 1/2}, {}], without: [cehrtId, PI_EP_1]} | {outcome: ZERO} | fine
            {PI_EP_1: 1/2} | {redistributions: [PI_EP_2 -> PI_EP_1: 10, "PI_EP_2 -> PI_EP_1: 10"]}       | fine
            {PI_EP_1: 1/2} | {PI_EP_1: {status: SCORED, points: none, maximum: 10, rate: 0.5, formula: x}} | fine
            {PI_EP_1: 1/2} | {SAFER_GUIDE: {status: NOT_MET OTHER_EDITION, because: 2016}}               | fine
            {PI_EP_1: 1/2} | {warnings: [INTERPRETATION, "INTERPRETATION:RW-X"], PI_HIE_5: absent}       | fine
            {PI_EP_1: 1/2} | {finalScorePoints: 21.75, weights: 30/30/15/25, unmet: []}                  | fine
            {PI_EP_9: 1/2}                                  | {category: 95}                             | wrong
            {performancStart: "2026-01-01"}                 | {category: 95}                             | wrong
            {without: PI_EP_1}                              | {category: 95}                             | wrong
            {without: [PI_EP_9]}                            | {category: 95}                             | wrong
            {as: other}                                     | {category: 95}                             | wrong
            {base: 3}                                       | {category: 95}                             | wrong
            {base: [complete], PI_EP_1: 1/2}                | {category: 95}                             | wrong
            {sets: 3}                                       | {category: 95}                             | wrong
            {sets: [3]}                                     | {category: 95}                             | wrong
            {sets: [{entityType: group}]}                   | {category: 95}                             | wrong
            {sets: [{as: base}], PI_EP_1: 1/2}              | {category: 95}                             | wrong
            {sets: [], cehrtId: x}                          | {category: 95}                             | wrong
            {sets: [], without: [PI_EP_1]}                  | {category: 95}                             | wrong
            {document: {}, PI_EP_1: 1/2}                    | {category: 95}                             | wrong
            {clinician: {practise: {}}}                     | {category: 95}                             | wrong
            {clinician: {practice: {clinicans: 3}}}         | {category: 95}                             | wrong
            {priorEngagement: [{measure: PI_PHCDRR_1}]}     | {category: 95}                             | wrong
            {priorEngagement: 3}                            | {category: 95}                             | wrong
            {aggregate: [{entityType: group}]}              | {category: 95}                             | wrong
            {aggregate: 3}                                  | {category: 95}                             | wrong
            3                                               | {category: 95}                             | wrong
            {PI_EP_1: 1/2}                                  | {}                                         | wrong
            {PI_EP_1: 1/2}                                  | 3                                          | wrong
            {PI_EP_1: 1/2}                                  | {outcome: FINE}                            | wrong
            {PI_EP_1: 1/2}                                  | {categories: 3}                            | wrong
            {PI_EP_1: 1/2}                                  | {category: 3.5}                            | wrong
            {PI_EP_1: 1/2}                                  | {category: -3}                             | wrong
            {PI_EP_1: 1/2}                                  | {category: [3]}                            | wrong
            {PI_EP_1: 1/2}                                  | {bonus: none}                              | wrong
            {PI_EP_1: 1/2}                                  | {finalScorePoints: "21.750"}               | wrong
            {PI_EP_1: 1/2}                                  | {weights: 25}                              | wrong
            {PI_EP_1: 1/2}                                  | {picked: first}                            | wrong
            {PI_EP_1: 1/2}                                  | {sets: [half]}                             | wrong
            {PI_EP_1: 1/2}                                  | {SAFER_GIUDE: MET}                         | wrong
            {PI_EP_1: 1/2}                                  | {SAFER_GUIDE: MET ANSWERED_NO}             | wrong
            {PI_EP_1: 1/2}                                  | {SAFER_GUIDE: NOT_MET}                     | wrong
            {PI_EP_1: 1/2}                                  | {SAFER_GUIDE: {because: 2016}}             | wrong
            {PI_EP_1: 1/2}                                  | {SAFER_GUIDE: {status: MET, of: 2016}}     | wrong
            {PI_EP_1: 1/2}                                  | {unmet: [SAFER_GIUDE]}                     | wrong
            {PI_EP_1: 1/2}                                  | {unmet: SAFER_GUIDE}                       | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_9: {points: 3}}                     | wrong
            {PI_EP_1: 1/2}                                  | {PI_LVPP_1: {points: 3}}                   | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_1: {point: 3}}                      | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_1: {status: GOOD}}                  | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_1: {rate: 7}}                       | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_1: {}}                              | wrong
            {PI_EP_1: 1/2}                                  | {PI_EP_1: 3}                               | wrong
            {PI_EP_1: 1/2}                                  | {electronicPrescribing: {status: SCORED}}  | wrong
            {PI_EP_1: 1/2}                                  | {electronicPrescribing: 20}                | wrong
            {PI_EP_1: 1/2}                                  | {redistributions: [PI_EP_2 to PI_EP_1]}    | wrong
            {PI_EP_1: 1/2}                                  | {warnings: [WATCH_OUT]}                    | wrong
            {PI_EP_1: 1/2}                                  | {warnings: []}                             | wrong
            {PI_EP_1: 1/2}                                  | {exemptions: [SMALL]}                      | wrong
            {PI_EP_1: 1/2}                                  | {refused: [NO_GOOD /a]}                    | wrong
            {PI_EP_1: 1/2}                                  | {refused: [MISSING_FIELD a]}               | wrong
            {PI_EP_1: 1/2}                                  | {refused: []}                              | wrong
            {PI_EP_1: 1/2}                                  | {unreadable: [line]}                       | wrong
            {PI_EP_1: 1/2}                                  | {in: {2099: {bonus: 0}}}                   | wrong
            {PI_EP_1: 1/2}                                  | {bonus: 0, in: {2026: {}}}                 | wrong
            {PI_EP_1: 1/2}                                  | {bonus: 0, in: {2026: {in: {2026: {bonus: 1}}}}} | wrong
            {PI_EP_1: 1/2}                                  | {bonus: 0, in: {2026: {bonuses: 0}}}       | wrong
            {PI_EP_1: 1/2}                                  | {bonus: 0, in: []}                         | wrong
            """)
    void readerAndSchemaAgreeOnAScenario(String given, String then, String verdict) {
        assertAgreed(ScenarioReaderTest.FRAME.formatted(given, then), verdict);
    }

    @ParameterizedTest(name = "visits given {0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {count: 0/1}                                     | fine
            visits: {e1: {patient: p1, date: 2026-03-04, accessAt: 2026-03-05, tin: "000456789"}} | {p1: COUNTED, e1: MET} | fine
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: {standing: LATE, businessDays: 5, because: x, rule: PEA_TIMELY, others: []}} | fine
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {p1: {result: COUNTED, because: x, rule: PEA_EVERY_TIME}} | fine
            visits: {e1: {patient: p1, date: 2026-03-04}}, period: 2026-01-01 to 2026-06-30, closedDays: [2026-03-05] | {count: 0/1} | fine
            visits: {}                                        | {count: 0/1}                                     | wrong
            visits: [e1]                                      | {count: 0/1}                                     | wrong
            visits: {e1: {patient: p1, date: 2026-03-04, acessAt: 2026-03-04}} | {count: 0/1}                    | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}, PI_EP_1: 1/2 | {count: 0/1}                           | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}, period: all | {count: 0/1}                            | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}, closedDays: 2026-03-05 | {count: 0/1}                 | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {}                                               | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {count: 1}                                       | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {outcome: ZERO}                                  | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: MTE}                                        | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: {businessDays: 5}}                          | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: {standing: LATE, businessDays: -5}}         | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: {standing: LATE, rule: PEA_TIMLY}}          | wrong
            visits: {e1: {patient: p1, date: 2026-03-04}}     | {e1: {standing: LATE, others: MET}}              | wrong
            PI_EP_1: 1/2                                      | {e1: MET}                                        | wrong
            PI_EP_1: 1/2                                      | {count: 1/2}                                     | wrong
            """)
    void readerAndSchemaAgreeOnVisits(String given, String then, String verdict) {
        assertAgreed(ScenarioReaderTest.FRAME.formatted("{" + given + "}", then), verdict);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            given.visits.e1.accessAt | given.visits.e1.acessAt    | wrong
            given.visits.e1.accessAt | given.visit.e1.accessAt    | wrong
            given.visits.e1.accessAt | given.closedDays           | fine
            given.visits.e1.accessAt | given.outcome              | wrong
            then.e1.standing         | then.e1.standings          | wrong
            then.e1.standing         | then.e1                    | fine
            then.e1.standing         | then.in.2026.e1            | fine
            """)
    void readerAndSchemaAgreeOnATableOfVisits(String what, String instead, String verdict) {
        String table =
                """
                scenarios:
                  - name: Days
                    years: 2025-2026
                    basis: derived
                    given: {visits: {e1: {patient: p1, date: 2026-03-04}}}
                    then: {count: 0/1}
                    columns: [given.visits.e1.accessAt, then.e1.standing]
                    rows:
                      late: [[2026-03-11], LATE]
                """;
        assertThat(table).contains(what);
        assertAgreed(table.replace(what, instead), verdict);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            years: 2025-2026 | years: 2026-                  | fine
            years: 2025-2026 | years: [2024, 2025-2026]      | fine
            years: 2025-2026 | years: 2024-2025, 2026        | fine
            years: 2025-2026 | years: 2023                   | wrong
            years: 2025-2026 | years: 2024-2099              | wrong
            years: 2025-2026 | years: []                     | wrong
            years: 2025-2026 | years: always                 | wrong
            years: 2025-2026 | tags: [a]                     | wrong
            basis: derived   | basis: guessed                | wrong
            basis: derived   | tags: [a]                     | wrong
            tags: [counts]   | tags: counts                  | wrong
            tags: [counts]   | tag: [counts]                 | wrong
            name: Counts     | name: [Counts]                | wrong
            name: Counts     | title: Counts                 | wrong
            given.PI_EP_1    | given.PI_PPHI_1.analysis      | fine
            given.PI_EP_1    | given.PI_EP_1_                | wrong
            given.PI_EP_1    | PI_EP_1                       | wrong
            given.PI_EP_1    | given.clinician.practice.clinicians       | fine
            given.PI_EP_1    | given.clinician.practice.clinicans        | wrong
            then.category    | then.in.2026.bonus            | fine
            then.category    | then.PI_EP_1.points           | fine
            then.category    | then.PI_EP_1.point            | wrong
            then.category    | then.PI_LVPP_1                | wrong
            then.category    | then.SAFER_GIUDE              | wrong
            half: [1/2, 95]  | half: 95                      | wrong
            rows:            | lines:                        | wrong
            columns:         | column:                       | wrong
            """)
    void readerAndSchemaAgreeOnATable(String what, String instead, String verdict) {
        String table =
                """
                scenarios:
                  - name: Counts
                    years: 2025-2026
                    basis: derived
                    tags: [counts]
                    given: {base: partial}
                    then: {SAFER_GUIDE: {status: MET}, outcome: SCORED}
                    columns: [given.PI_EP_1, then.category]
                    rows:
                      half: [1/2, 95]
                """;
        assertThat(table).contains(what);
        assertAgreed(table.replace(what, instead), verdict);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            bases: {mine: {is: "Mine.", PI_EP_1: 1/2}}               | fine
            bases: {mine: {is: "Mine."}, b: {is: b, base: mine, without: [PI_EP_1], PI_EP_2: 1}} | wrong reference
            bases: {mine: {PI_EP_1: 1/2}}                            | wrong
            bases: {mine: {is: "Mine.", PI_EP_9: 1/2}}               | wrong
            bases: {mine: {is: "Mine.", as: base}}                   | wrong
            bases: [mine]                                            | wrong
            base: {}                                                 | wrong
            """)
    void readerAndSchemaAgreeOnAFileOfBases(String text, String verdict) {
        List<TextFile> files = List.of(new TextFile("bases.yaml", text));
        assertThat(catchThrowableOfType(
                                ScenariosInvalid.class,
                                () -> SuiteReader.read(files, RuleSet.builtIn().catalog()))
                        == null)
                .isEqualTo(verdict.equals("fine"));
        // That a base says what another leaves out, no schema can tell.
        assertThat(errors(text).isEmpty()).isEqualTo(!verdict.equals("wrong"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            accepted: [{gap: a, reason: b}]              | fine
            accepted: []                                 | fine
            accepted: [{gap: a}]                         | wrong
            accepted: [{gap: a, reason: b, because: c}]  | wrong
            accepted: {gap: a, reason: b}                | wrong
            """)
    void readerAndSchemaAgreeOnAFileOfAcceptedGaps(String text, String verdict) {
        List<TextFile> files = List.of(new TextFile("accepted-gaps.yaml", text));
        assertThat(catchThrowableOfType(ScenariosInvalid.class, () -> AcceptedGaps.read(files)) == null)
                .isEqualTo(verdict.equals("fine"));
        assertThat(errors(text).isEmpty()).isEqualTo(verdict.equals("fine"));
    }

    private static void assertAgreed(String text, String verdict) {
        List<TextFile> files = List.of(new TextFile("a.yaml", text));
        ScenariosInvalid invalid = catchThrowableOfType(
                ScenariosInvalid.class,
                () -> SuiteReader.read(files, RuleSet.builtIn().catalog()));
        // Whether something differs from its base, or is said twice, no schema can tell; of these cases none fails by
        // that.
        assertThat(invalid == null ? "fine" : "wrong").as("reader, %s", invalid).isEqualTo(verdict);
        Set<ValidationMessage> errors = errors(text);
        assertThat(errors.isEmpty() ? "fine" : "wrong").as("schema, %s", errors).isEqualTo(verdict);
    }

    private static Set<ValidationMessage> errors(String text) {
        YamlFile file = new YamlFile("a.yaml", new ArrayList<>());
        return SCHEMA.validate(file.json(file.root(text)));
    }

    private static List<String> keys(String definition) {
        return StreamSupport.stream(
                        ((Iterable<String>) () -> TREE.at("/$defs/" + definition + "/properties")
                                        .fieldNames())
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<String> ids(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
