package org.mipspi.proof.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.ScenarioReaderTest;
import org.mipspi.proof.scenario.reading.SuiteReader;

/** A wrong expectation fails, and the difference says what was expected, what is, and where. */
class ScenarioRunnerTest {

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {PI_EP_1: 0/1} | {outcome: SCORED} | outcome | SCORED | ZERO
            {PI_EP_1: 0/1} | {category: 100} | category | 100 | 0
            {PI_EP_1: 0/1} | {category: null} | category | null | 0
            {PI_EP_1: 0/1} | {beforeCap: 100} | beforeCap | 100 | 90
            {PI_EP_1: 0/1} | {bonus: 5} | bonus | 5 | 0
            {PI_PEA_1: 1/2} | {finalScorePoints: 25} | finalScorePoints | 25 | 22
            {PI_EP_1: 0/1} | {weights: 55/30/15/0} | weights | 55/30/15/0 | 30/30/15/25
            {PI_EP_1: 0/1} | {picked: none} | picked | none | 0
            {PI_EP_1: 0/1} | {sets: [aside]} | sets | aside | 0
            {PI_EP_1: 0/1} | {unmet: []} | unmet | none | E_PRESCRIBING
            {PI_EP_1: 0/1} | {unmet: [CEHRT_ID, E_PRESCRIBING]} | unmet | CEHRT_ID, E_PRESCRIBING | E_PRESCRIBING
            {PI_EP_1: 0/1} | {exemptions: [RW-SMALL]} | exemptions | RW-SMALL | none
            {PI_EP_1: 0/1} | {redistributions: [A -> B: 10]} | redistributions | A -> B: 10 | none
            {PI_EP_1: 0/1} | {E_PRESCRIBING: MET} | E_PRESCRIBING | MET | NOT_MET NO_NUMERATOR
            {PI_EP_1: 0/1} | {E_PRESCRIBING: absent} | E_PRESCRIBING | absent | NOT_MET NO_NUMERATOR
            {PI_EP_1: 0/1} | {SUBMISSION: MET} | SUBMISSION | MET | absent
            {PI_EP_1: 0/1} | {PI_EP_1: {points: 1}} | PI_EP_1.points | 1 | 0
            {PI_EP_1: 0/1} | {PI_EP_1: {maximum: 20}} | PI_EP_1.maximum | 20 | 10
            {PI_EP_1: 0/1} | {PI_EP_1: {status: SCORED}} | PI_EP_1.status | SCORED | NOT_MET
            {PI_EP_1: 0/1} | {PI_EP_1: {rate: none}} | PI_EP_1.rate | none | 0
            {PI_EP_1: 0/1} | {PI_EP_1: absent} | PI_EP_1 | absent | present
            {PI_EP_1: 0/1} | {PI_HIE_5: {points: 30}} | PI_HIE_5.points | 30 | absent
            {PI_EP_1: 0/1} | {electronicPrescribing: {points: 20}} | electronicPrescribing.points | 20 | 10
            {PI_EP_1: 0/1} | {refused: [WRONG_VALUE_TYPE /a]} | refused | WRONG_VALUE_TYPE /a | decided: ZERO 0
            {PI_EP_1: 0/1} | {unreadable: line} | unreadable | ... line | decided: ZERO 0
            {performanceYear: 2099} | {outcome: ZERO} | outcome | ZERO | refused: UNSUPPORTED_YEAR /performanceYear
            {document: "[]"} | {bonus: 0} | bonus | 0 | not readable: line 1, column 1: The document is a list. A submission is a JSON object, which begins with {. Send each submission by itself, or as one line each in a batch
            """)
    void aWrongExpectationFails(String given, String then, String field, String expected, String actual)
            throws ScenariosInvalid {
        ScenarioResult result = run(given, then);
        assertThat(result.passed()).isFalse();
        assertThat(result.differences())
                .extracting(
                        ExpectationResult::field,
                        ExpectationResult::line,
                        ExpectationResult::expected,
                        ExpectationResult::actual)
                .containsExactly(tuple(field, 6, expected, actual));
    }

    @Test
    void partOfAReasonIsEnough() throws ScenariosInvalid {
        assertThat(run("{PI_EP_1: 0/1}", "{E_PRESCRIBING: {status: NOT_MET NO_NUMERATOR, because: 0 of 1}}")
                        .passed())
                .isTrue();
        assertThat(run("{PI_EP_1: 0/1}", "{E_PRESCRIBING: {status: NOT_MET NO_NUMERATOR, because: 0 of 2}}")
                        .differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.field()).isEqualTo("E_PRESCRIBING.because"));
    }

    @Test
    void aWarningMatchesWithAndWithoutItsStatement() throws ScenariosInvalid {
        String given = "{without: [PI_HIE_4], PI_LVITC_2: true}";
        assertThat(run(given, "{warnings: [INTERPRETATION, INTERPRETATION:MOVE-RECEIVING]}")
                        .passed())
                .isTrue();
        assertThat(run(given, "{warnings: [INTERPRETATION:MOVE]}").passed()).isFalse();
        assertThat(run(given, "{warnings: [SET_ASIDE]}").passed()).isFalse();
        assertThat(run(given, "{withoutWarnings: [SET_ASIDE, INTERPRETATION:MOVE-ERX]}")
                        .passed())
                .isTrue();
        assertThat(run(given, "{withoutWarnings: [INTERPRETATION]}").passed()).isFalse();
    }

    @Test
    void aDifferenceIsReadable() throws ScenariosInvalid {
        assertThat(run("{PI_EP_1: 0/1}", "{outcome: SCORED, category: 100, bonus: 0, PI_EP_1: {points: 1}}"))
                .hasToString(
                        """
                        a.yaml:2: A name [2026]: failed
                          line 6, outcome
                            expected SCORED
                            actual   ZERO
                          line 6, category
                            expected 100
                            actual   0
                          line 6, PI_EP_1.points
                            expected 1
                            actual   0""");
    }

    @Test
    void aScenarioRunsForEachOfItsYears(@TempDir Path folder) throws ScenariosInvalid, IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("some")).resolve("a.yaml"),
                ScenarioReaderTest.FRAME
                        .formatted("{cehrtId: 2025C43YZH8S00G}", "{outcome: SCORED}")
                        .replace("2026", "2024-2026"));
        ScenarioSuite suite = SuiteReader.read(ScenarioFolder.read(folder), BuiltInRules.RULES.catalog());
        List<ScenarioResult> results = new ScenarioRunner(BuiltInRules.RULES, null)
                .run(suite.scenarios())
                .toList();
        assertThat(results).extracting(ScenarioResult::year).containsExactly(2024, 2025, 2026);
        assertThat(results).extracting(ScenarioResult::passed).containsExactly(false, true, true);
        assertThat(results.get(0).title()).isEqualTo("some/a.yaml:2: A name [2024]");
    }

    @Test
    void withoutADecisionEveryExpectationFails() throws ScenariosInvalid {
        ScenarioResult result =
                run("{base: bare, PI_EP_1: true}", "{withoutWarnings: [SET_ASIDE], PI_EP_1: absent, category: null}");
        assertThat(result.differences())
                .extracting(ExpectationResult::field, ExpectationResult::expected)
                .containsExactlyInAnyOrder(
                        tuple("withoutWarnings", "not SET_ASIDE"),
                        tuple("PI_EP_1", "absent"),
                        tuple("category", "null"));
        assertThat(result.differences())
                .extracting(ExpectationResult::actual)
                .containsOnly("refused: WRONG_VALUE_TYPE /measurementSets/0/measurements/0/value");
    }

    @Test
    void anEntryForAYearReplacesTheSameKeyOnly() throws ScenariosInvalid {
        TextFile file = new TextFile(
                "a.yaml",
                ScenarioReaderTest.FRAME
                        .formatted(
                                "{cehrtId: 2025C43YZH8S00G}",
                                "{category: 100, CEHRT_ID: MET, in: {2024: {CEHRT_ID: NOT_MET MALFORMED, unmet: []}}}")
                        .replace("2026", "2024-2026"));
        List<ScenarioResult> results = new ScenarioRunner(BuiltInRules.RULES, null)
                .run(SuiteReader.read(List.of(file), BuiltInRules.RULES.catalog())
                        .scenarios())
                .toList();
        assertThat(results).extracting(ScenarioResult::passed).containsExactly(false, true, true);
        assertThat(results.get(0).differences())
                .extracting(ExpectationResult::field)
                .containsExactly("category", "unmet");
    }

    private static ScenarioResult run(String given, String then) throws ScenariosInvalid {
        ScenarioSuite suite = SuiteReader.read(
                List.of(new TextFile("a.yaml", ScenarioReaderTest.FRAME.formatted(given, then))),
                BuiltInRules.RULES.catalog());
        return new ScenarioRunner(BuiltInRules.RULES, null)
                .run(suite.scenarios())
                .findFirst()
                .orElseThrow();
    }
}
