package org.mipspi.proof.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.compile.RuleSet;

/** The reader reports everything that makes a scenario prove nothing, with file, line and column, all at once. */
public class ScenarioReaderTest {

    public static final String FRAME =
            """
            scenarios:
              - name: A name
                years: 2026
                basis: derived
                given: %s
                then: %s
            """;

    @ParameterizedTest(name = "given {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                            | 5:12 | this is the same as its base
            {PI_EP_1: 200/200}                            | 5:12 | this is the same as its base
            {as: base, PI_EP_1: 1/2}                      | 5:12 | this differs from its base
            {as: other}                                   | 5:17 | the only value of as is base
            {base: nothing, PI_EP_1: 1/2}                 | 5:19 | there is no base nothing
            {PI_EP_9: 1/2}                                | 5:13 | PI_EP_9 is neither a field
            {performancStart: "2026-01-01"}               | 5:13 | performancStart is neither a field
            {without: [PI_LVPP_1]}                        | 5:23 | PI_LVPP_1 cannot be left out here
            {without: PI_EP_1}                            | 5:22 | without must be a list
            {PI_EP_2: yes}                                | 5:22 | yes is ambiguous in YAML
            {PI_EP_2: 010}                                | 5:22 | 010 is ambiguous
            {PI_EP_1: 1/2, PI_EP_1: 1/3}                  | 5:27 | duplicate key PI_EP_1
            {clinician: {practise: {}}}                   | 5:25 | unknown field; the fields here are
            {clinician: {practice: {clinicans: 3}}}       | 5:36 | unknown field; the fields here are
            {priorEngagement: [{measure: PI_PHCDRR_1}]}   | 5:32 | unknown field; the fields here are
            {sets: [{}]}                                  | 5:20 | this is the same as its base
            {sets: [{PI_EP_1: 200/200}]}                  | 5:20 | this is the same as its base
            {sets: [{as: base, PI_EP_1: 1/2}]}            | 5:20 | this differs from its base
            {sets: [{entityType: group}]}                 | 5:21 | entityType is neither a field of a measurement set
            {sets: [{as: base}], PI_EP_1: 1/2}            | 5:33 | PI_EP_1 is neither a field of a submission with sets
            {document: {}, PI_EP_1: 1/2}                  | 5:27 | unknown field PI_EP_1
            - PI_EP_1                                     | 5:12 | not valid YAML
            """)
    void aGivenThatProvesNothingIsReported(String given, String place, String message) {
        assertFinding(FRAME.formatted(given, "{outcome: ZERO}"), place, message);
    }

    @ParameterizedTest(name = "then {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                      | 6:11 | then is empty
            {outcome: FINE}                         | 6:21 | outcome cannot be 'FINE'
            {categories: 3}                         | 6:12 | unknown field categories in then
            {category: 3.5}                         | 6:22 | category cannot be '3.5'
            {finalScorePoints: 21.750}              | 6:30 | cannot be '21.750'
            {weights: 25}                           | 6:21 | weights cannot be '25'
            {SAFER_GIUDE: MET}                      | 6:12 | unknown field SAFER_GIUDE in then
            {SAFER_GUIDE: MET ANSWERED_NO}          | 6:25 | SAFER_GUIDE cannot be 'MET ANSWERED_NO'
            {SAFER_GUIDE: NOT_MET}                  | 6:25 | SAFER_GUIDE cannot be 'NOT_MET'
            {SAFER_GUIDE: {because: 2016}}          | 6:25 | SAFER_GUIDE has no status
            {SAFER_GUIDE: {status: MET, of: 2016}}  | 6:39 | unknown field of in SAFER_GUIDE
            {unmet: [SAFER_GIUDE]}                  | 6:20 | unmet cannot be 'SAFER_GIUDE'
            {unmet: SAFER_GUIDE}                    | 6:19 | unmet must be a list
            {PI_EP_9: {points: 3}}                  | 6:12 | unknown field PI_EP_9 in then
            {PI_LVPP_1: {points: 3}}                | 6:12 | unknown field PI_LVPP_1 in then
            {PI_EP_1: {point: 3}}                   | 6:22 | unknown field point in PI_EP_1
            {PI_EP_1: {status: GOOD}}               | 6:30 | PI_EP_1.status cannot be 'GOOD'
            {PI_EP_1: {}}                           | 6:21 | PI_EP_1 expects nothing
            {PI_EP_1: 3}                            | 6:21 | PI_EP_1 cannot be '3'
            {redistributions: [PI_EP_2 to PI_EP_1]} | 6:30 | redistributions cannot be
            {warnings: [WATCH_OUT]}                 | 6:23 | warnings cannot be 'WATCH_OUT'
            {exemptions: [SMALL]}                   | 6:25 | exemptions cannot be 'SMALL'
            {refused: [NO_GOOD /a]}                 | 6:22 | refused cannot be 'NO_GOOD /a'
            {refused: [MISSING_FIELD a]}            | 6:22 | refused cannot be 'MISSING_FIELD a'
            {refused: []}                           | 6:21 | refused is empty
            """)
    void aThenThatNoAnswerCouldMeetIsReported(String then, String place, String message) {
        assertFinding(FRAME.formatted("{PI_EP_1: 0/1}", then), place, message);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {2099: {bonus: 0}}                            | 6:52 | rules exist only for the performance years
            {soon: {bonus: 0}}                            | 6:52 | names no performance years
            {2024: {category: 0}}                         | 6:59 | category already has this expectation in every year
            {2024: {PI_EP_1: {points: 0}}}                | 6:59 | PI_EP_1 already has this expectation in every year
            {2024-2025: {bonus: 0}, 2025: {bonus: 5}}     | 6:75 | 2025 is in two ranges
            {2024: {bonus: 0}, 2024: {bonus: 5}}          | 6:70 | duplicate key 2024
            {2024: {}}                                    | 6:52 | these years expect nothing
            {2024: {bonuses: 0}}                          | 6:59 | unknown field bonuses in then
            {2024: {in: {2025: {bonus: 0}}}}              | 6:63 | in cannot contain another in
            {2024: {PI_PHCDRR_6: {status: SCORED}}}       | 6:59 | unknown field PI_PHCDRR_6 in then
            {2024: 3}                                     | 6:58 | what is expected in 2024 must be a mapping
            {2024: {category: 1}, 2025-: {category: 2}}   | 6:12 | every year in in replaces category
            {2024: {bonus: 1}, 2025-: {bonus: 1}}         | 6:51 | bonus has the same expectation in every year
            {2024-: {bonus: 1}}                           | 6:51 | bonus has the same expectation in every year
            []                                            | 6:51 | in must be a mapping
            """)
    void anExpectationForSomeYearsMustDifferFromTheOthers(String in, String place, String message) {
        String then = "{category: 0, PI_EP_1: {points: 0}, in: " + in + "}";
        assertFinding(
                FRAME.formatted("{PI_EP_1: 0/1}", then).replace("years: 2026", "years: 2024-2026"), place, message);
    }

    @Test
    void aYearThatTheScenarioDoesNotRunForCannotHaveExpectations() {
        assertFinding(
                FRAME.formatted("{PI_EP_1: 0/1}", "{category: 0, in: {2025-: {bonus: 0}}}"),
                "6:30",
                "the scenario does not run for 2025");
    }

    @Test
    void everyYearNeedsAnExpectation() {
        assertFinding(
                FRAME.formatted("{PI_EP_1: 0/1}", "{in: {2024: {bonus: 0}}}")
                        .replace("years: 2026", "years: 2024-2025"),
                "6:16",
                "no expectation applies to 2025");
    }

    @Test
    void aMeasureOfLaterYearsOnlyIsUnknownInAnEarlierYear() {
        assertFinding(
                FRAME.formatted("{PI_EP_1: 0/1}", "{PI_PHCDRR_6: {status: SCORED}}")
                        .replace("2026", "2024-2025"),
                "6:12",
                "unknown field PI_PHCDRR_6 in then");
    }

    @Test
    void yearsWithoutRulesAreReported() {
        assertFinding(whole().replace("years: 2026", "years: 2024-2099"), "3:12", "performance years [2024, 2025, ");
        assertFinding(whole().replace("years: 2026", "years: [2023, 2024]"), "3:13", "performance years");
        assertFinding(whole().replace("years: 2026", "years: always"), "3:12", "names no performance years");
    }

    @Test
    void aScenarioWithoutOneOfItsPartsIsReported() {
        for (String part : List.of("name: A name", "years: 2026", "basis: derived")) {
            String without = whole().replace(part, "tags: [" + part.substring(0, 2) + "]");
            assertFinding(without, "2:5", "a scenario has no " + part.substring(0, part.indexOf(':')));
        }
        assertFinding(whole().replaceFirst("    then: .*\n", ""), "2:5", "a scenario has no then");
        assertFinding(whole().replaceFirst("    given: .*\n", ""), "2:5", "a scenario has no given");
    }

    @Test
    void anUnknownKeyAndAnUnknownBasisAreReported() {
        assertFinding(whole() + "    whit: this\n", "7:5", "unknown field whit in a scenario");
        assertFinding(whole().replace("derived", "guessed"), "4:12", "basis cannot be 'guessed'; expected one of");
        assertFinding(whole() + "more: this\n", "7:1", "unknown field more in the file");
    }

    @Test
    void aNameIsUniqueWithinItsFile() {
        String again = whole().substring(whole().indexOf('\n') + 1);
        assertFinding(whole() + again, "7:11", "has the same name");
    }

    @Test
    void emptyAndBrokenFilesAreReported() {
        assertFinding("", "1:1", "the file is empty");
        assertFinding("scenarios: []\n", "1:12", "scenarios is empty");
        assertFinding("scenarios:\n  - name: [\n", "3:1", "not valid YAML");
        assertFinding("a: &a [1]\nscenarios: *a\n", "2:12", "the alias *a is not allowed here");
    }

    @Test
    void allFindingsAreReportedAtOnceAndInOrder() {
        String text = whole().replace("basis: derived", "basis: guessed")
                .replace("{PI_EP_1: 0/1}", "{PI_EP_9: 0/1}")
                .replace("ZERO", "NONE");
        List<Finding> findings = findings(new TextFile("b.yaml", text), new TextFile("a.yaml", text));
        assertThat(findings.stream().map(finding -> finding.file() + ":" + finding.line()))
                .containsSubsequence("a.yaml:4", "a.yaml:5", "a.yaml:6", "b.yaml:4", "b.yaml:5", "b.yaml:6");
    }

    @Test
    void aFolderCanHaveItsOwnBases() throws ScenariosInvalid {
        TextFile bases = new TextFile(
                "bases.yaml",
                """
                bases:
                  mine:
                    is: Mine.
                    performanceYear: "{year}"
                    PI_EP_2: true
                  yours:
                    is: Yours.
                    base: mine
                    PI_EP_2: false
                """);
        String text = FRAME.formatted("{base: yours, cehrtId: \"{year+1} {year-1}\"}", "{outcome: ZERO}");
        Scenario scenario = SuiteReader.read(
                        List.of(bases, new TextFile("a.yaml", text)),
                        RuleSet.builtIn().catalog())
                .scenarios()
                .get(0);
        assertThat(scenario.given().inText(2026))
                .isEqualTo("{\"performanceYear\":2026,\"measurementSets\":[{\"cehrtId\":\"2027 2025\","
                        + "\"measurements\":[{\"measureId\":\"PI_EP_2\",\"value\":false}]}]}");
    }

    private static String whole() {
        return FRAME.formatted("{PI_EP_1: 0/1}", "{outcome: ZERO}");
    }

    private static void assertFinding(String text, String place, String message) {
        assertThat(findings(new TextFile("a.yaml", text))).as(text).anySatisfy(finding -> assertThat(finding.toString())
                .startsWith("a.yaml:" + place + ": ")
                .contains(message));
    }

    private static List<Finding> findings(TextFile... sources) {
        ScenariosInvalid invalid = catchThrowableOfType(
                ScenariosInvalid.class,
                () -> SuiteReader.read(List.of(sources), RuleSet.builtIn().catalog()));
        assertThat(invalid).as("nothing was found finding with").isNotNull();
        return invalid.findings();
    }
}
