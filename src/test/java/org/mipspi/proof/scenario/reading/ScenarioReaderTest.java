package org.mipspi.proof.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenariosInvalid;

/** What could prove nothing is no scenario: the reader says so, with file and line, all at once. */
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
            {}                                            | 5:12 | does not differ from its base
            {PI_EP_1: 200/200}                            | 5:12 | does not differ from its base
            {as: base, PI_EP_1: 1/2}                      | 5:12 | this differs from its base
            {as: other}                                   | 5:17 | as can only be base
            {base: nothing, PI_EP_1: 1/2}                 | 5:19 | there is no base nothing
            {PI_EP_9: 1/2}                                | 5:13 | PI_EP_9 is no field
            {performancStart: "2026-01-01"}               | 5:13 | performancStart is no field
            {without: [PI_LVPP_1]}                        | 5:23 | the base says nothing of PI_LVPP_1
            {without: PI_EP_1}                            | 5:22 | without must be a list
            {PI_EP_2: yes}                                | 5:22 | yes is ambiguous
            {PI_EP_2: 010}                                | 5:22 | 010 is ambiguous
            {PI_EP_1: 1/2, PI_EP_1: 1/3}                  | 5:27 | PI_EP_1 stands here twice
            {clinician: {practise: {}}}                   | 5:25 | is no field here
            {clinician: {practice: {clinicans: 3}}}       | 5:36 | is no field here
            {priorEngagement: [{measure: PI_PHCDRR_1}]}   | 5:32 | is no field here
            {sets: [{}]}                                  | 5:20 | does not differ from its base
            {sets: [{PI_EP_1: 200/200}]}                  | 5:20 | does not differ from its base
            {sets: [{as: base, PI_EP_1: 1/2}]}            | 5:20 | this differs from its base
            {sets: [{entityType: group}]}                 | 5:21 | entityType is no field of a measurement set
            {sets: [{as: base}], PI_EP_1: 1/2}            | 5:33 | PI_EP_1 is no field of a submission with sets
            {document: {}, PI_EP_1: 1/2}                  | 5:27 | has no field PI_EP_1
            - PI_EP_1                                     | 5:12 | is no YAML here
            """)
    void aGivenThatProvesNothingIsFoundFaultWith(String given, String place, String message) {
        assertFault(FRAME.formatted(given, "{outcome: ZERO}"), place, message);
    }

    @ParameterizedTest(name = "then {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                      | 6:11 | then expects nothing
            {outcome: FINE}                         | 6:21 | outcome cannot be 'FINE'
            {categories: 3}                         | 6:12 | then has no field categories
            {category: 3.5}                         | 6:22 | category cannot be '3.5'
            {finalScorePoints: 21.750}              | 6:30 | cannot be '21.750'
            {weights: 25}                           | 6:21 | weights cannot be '25'
            {SAFER_GIUDE: MET}                      | 6:12 | then has no field SAFER_GIUDE
            {SAFER_GUIDE: MET ANSWERED_NO}          | 6:25 | SAFER_GUIDE cannot be 'MET ANSWERED_NO'
            {SAFER_GUIDE: NOT_MET}                  | 6:25 | SAFER_GUIDE cannot be 'NOT_MET'
            {SAFER_GUIDE: {because: 2016}}          | 6:25 | SAFER_GUIDE needs its status
            {SAFER_GUIDE: {status: MET, of: 2016}}  | 6:39 | SAFER_GUIDE has no field of
            {unmet: [SAFER_GIUDE]}                  | 6:20 | unmet cannot be 'SAFER_GIUDE'
            {unmet: SAFER_GUIDE}                    | 6:19 | unmet must be a list
            {PI_EP_9: {points: 3}}                  | 6:12 | then has no field PI_EP_9
            {PI_LVPP_1: {points: 3}}                | 6:12 | then has no field PI_LVPP_1
            {PI_EP_1: {point: 3}}                   | 6:22 | PI_EP_1 has no field point
            {PI_EP_1: {status: GOOD}}               | 6:30 | PI_EP_1.status cannot be 'GOOD'
            {PI_EP_1: {}}                           | 6:21 | nothing is expected of PI_EP_1
            {PI_EP_1: 3}                            | 6:21 | PI_EP_1 cannot be '3'
            {redistributions: [PI_EP_2 to PI_EP_1]} | 6:30 | redistributions cannot be
            {warnings: [WATCH_OUT]}                 | 6:23 | warnings cannot be 'WATCH_OUT'
            {exemptions: [SMALL]}                   | 6:25 | exemptions cannot be 'SMALL'
            {refused: [NO_GOOD /a]}                 | 6:22 | refused cannot be 'NO_GOOD /a'
            {refused: [MISSING_FIELD a]}            | 6:22 | refused cannot be 'MISSING_FIELD a'
            {refused: []}                           | 6:21 | refused names no problem
            """)
    void aThenThatNoAnswerCouldMeetIsFoundFaultWith(String then, String place, String message) {
        assertFault(FRAME.formatted("{PI_EP_1: 0/1}", then), place, message);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {2027: {bonus: 0}}                            | 6:52 | there are rules for the performance years
            {soon: {bonus: 0}}                            | 6:52 | names no performance years
            {2024: {category: 0}}                         | 6:59 | category is expected like this in every year already
            {2024: {PI_EP_1: {points: 0}}}                | 6:59 | PI_EP_1 is expected like this in every year already
            {2024-2025: {bonus: 0}, 2025: {bonus: 5}}     | 6:75 | 2025 stands here twice
            {2024: {bonus: 0}, 2024: {bonus: 5}}          | 6:70 | 2024 stands here twice
            {2024: {}}                                    | 6:52 | nothing is expected here
            {2024: {bonuses: 0}}                          | 6:59 | then has no field bonuses
            {2024: {in: {2025: {bonus: 0}}}}              | 6:63 | in cannot stand within in
            {2024: {PI_PHCDRR_6: {status: SCORED}}}       | 6:59 | then has no field PI_PHCDRR_6
            {2024: 3}                                     | 6:58 | what is expected in 2024 must be a mapping
            {2024: {category: 1}, 2025-: {category: 2}}   | 6:12 | category is expected otherwise in each year
            {2024: {bonus: 1}, 2025-: {bonus: 1}}         | 6:51 | bonus is the same in every year
            {2024-2026: {bonus: 1}}                       | 6:51 | bonus is the same in every year
            []                                            | 6:51 | in must be a mapping
            """)
    void whatIsExpectedInSomeYearsDiffers(String in, String place, String message) {
        String then = "{category: 0, PI_EP_1: {points: 0}, in: " + in + "}";
        assertFault(FRAME.formatted("{PI_EP_1: 0/1}", then).replace("years: 2026", "years: 2024-2026"), place, message);
    }

    @Test
    void inAYearThatTheScenarioIsNotRunForNothingCanBeExpected() {
        assertFault(
                FRAME.formatted("{PI_EP_1: 0/1}", "{category: 0, in: {2025-: {bonus: 0}}}"),
                "6:30",
                "the scenario is not run for 2025");
    }

    @Test
    void somethingIsExpectedInEveryYear() {
        assertFault(
                FRAME.formatted("{PI_EP_1: 0/1}", "{in: {2024: {bonus: 0}}}")
                        .replace("years: 2026", "years: 2024-2025"),
                "6:16",
                "nothing is expected in 2025");
    }

    @Test
    void aMeasureOfLaterYearsOnlyIsNoneOfTheScenario() {
        assertFault(
                FRAME.formatted("{PI_EP_1: 0/1}", "{PI_PHCDRR_6: {status: SCORED}}")
                        .replace("2026", "2024-2025"),
                "6:12",
                "then has no field PI_PHCDRR_6");
    }

    @Test
    void yearsWithoutRulesAreFoundFaultWith() {
        assertFault(whole().replace("years: 2026", "years: 2024-2027"), "3:12", "performance years [2024, 2025, 2026]");
        assertFault(whole().replace("years: 2026", "years: [2023, 2024]"), "3:13", "performance years");
        assertFault(whole().replace("years: 2026", "years: always"), "3:12", "names no performance years");
    }

    @Test
    void aScenarioWithoutOneOfItsPartsIsFoundFaultWith() {
        for (String part : List.of("name: A name", "years: 2026", "basis: derived")) {
            String without = whole().replace(part, "tags: [" + part.substring(0, 2) + "]");
            assertFault(without, "2:5", "a scenario needs its " + part.substring(0, part.indexOf(':')));
        }
        assertFault(whole().replaceFirst("    then: .*\n", ""), "2:5", "a scenario needs its then");
        assertFault(whole().replaceFirst("    given: .*\n", ""), "2:5", "a scenario needs its given");
    }

    @Test
    void anUnknownKeyOfAScenarioAndAnUnknownBasisAreFoundFaultWith() {
        assertFault(whole() + "    whit: this\n", "7:5", "a scenario has no field whit");
        assertFault(whole().replace("derived", "guessed"), "4:12", "basis is one of");
        assertFault(whole() + "more: this\n", "7:1", "the file has no field more");
    }

    @Test
    void aNameIsUniqueWithinItsFile() {
        String again = whole().substring(whole().indexOf('\n') + 1);
        assertFault(whole() + again, "7:11", "a scenario of this name");
    }

    @Test
    void emptyAndBrokenFilesAreFoundFaultWith() {
        assertFault("", "1:1", "the file is empty");
        assertFault("scenarios: []\n", "1:12", "there is no scenario");
        assertFault("scenarios:\n  - name: [\n", "3:1", "is no YAML here");
        assertFault("a: &a [1]\nscenarios: *a\n", "1:1", "cannot be read as YAML");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndInOrder() {
        String text = whole().replace("basis: derived", "basis: guessed")
                .replace("{PI_EP_1: 0/1}", "{PI_EP_9: 0/1}")
                .replace("ZERO", "NONE");
        List<Finding> faults = faults(new TextFile("b.yaml", text), new TextFile("a.yaml", text));
        assertThat(faults.stream().map(fault -> fault.file() + ":" + fault.line()))
                .containsSubsequence("a.yaml:4", "a.yaml:5", "a.yaml:6", "b.yaml:4", "b.yaml:5", "b.yaml:6");
    }

    @Test
    void aFolderMayNameItsOwnBases() throws ScenariosInvalid {
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
        Scenario scenario = ScenarioSuite.read(List.of(bases, new TextFile("a.yaml", text)))
                .scenarios()
                .get(0);
        assertThat(new String(scenario.given().document(2026), StandardCharsets.UTF_8))
                .isEqualTo("{\"performanceYear\":2026,\"measurementSets\":[{\"cehrtId\":\"2027 2025\","
                        + "\"measurements\":[{\"measureId\":\"PI_EP_2\",\"value\":false}]}]}");
    }

    private static String whole() {
        return FRAME.formatted("{PI_EP_1: 0/1}", "{outcome: ZERO}");
    }

    private static void assertFault(String text, String place, String message) {
        assertThat(faults(new TextFile("a.yaml", text))).as(text).anySatisfy(fault -> assertThat(fault.toString())
                .startsWith("a.yaml:" + place + ": ")
                .contains(message));
    }

    private static List<Finding> faults(TextFile... sources) {
        ScenariosInvalid invalid =
                catchThrowableOfType(ScenariosInvalid.class, () -> ScenarioSuite.read(List.of(sources)));
        assertThat(invalid).as("nothing was found fault with").isNotNull();
        return invalid.faults();
    }
}
