package org.mipspi.proof.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.compile.RuleSet;

/** A scenario counts visits, says what differs from what it expects, and is refused if it proves nothing. */
class CountingScenarioTest {

    private static final String GIVEN =
            "{visits: {e1: {patient: p1, date: 2026-03-04, accessAt: 2026-03-11}, e2: {patient: p2, date: 2026-03-04}}}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {count: 1/2}                             | count            | 1/2          | 0/2
            {p1: COUNTED}                            | p1               | COUNTED      | DENOMINATOR_ONLY
            {p1: {result: NOT_SEEN}}                 | p1               | NOT_SEEN     | DENOMINATOR_ONLY
            {p1: {result: DENOMINATOR_ONLY, rule: PEA_DENOMINATOR}} | p1.rule | PEA_DENOMINATOR | PEA_EVERY_TIME
            {e1: MET}                                | e1               | MET          | LATE
            {e1: {standing: LATE, businessDays: 4}}  | e1.businessDays  | 4            | 5
            {e2: {standing: NO_ACCESS, businessDays: 4}} | e2.businessDays | 4         | none
            {e1: {standing: LATE, rule: PEA_OPT_OUT}} | e1.rule         | PEA_OPT_OUT  | PEA_TIMELY
            {e1: {standing: LATE, others: [WAY_MISSING]}} | e1.others   | WAY_MISSING  | none
            """)
    void aWrongExpectationFails(String then, String field, String expected, String actual) throws ScenariosInvalid {
        assertThat(run(GIVEN, then).differences())
                .extracting(
                        ExpectationResult::field,
                        ExpectationResult::line,
                        ExpectationResult::expected,
                        ExpectationResult::actual)
                .containsExactly(tuple(field, 6, expected, actual));
    }

    @Test
    void partOfAReasonIsEnough() throws ScenariosInvalid {
        assertThat(run(GIVEN, "{e1: {standing: LATE, because: 5 business days after}}")
                        .passed())
                .isTrue();
        assertThat(run(GIVEN, "{e1: {standing: LATE, because: 6 business days after}}")
                        .passed())
                .isFalse();
    }

    @Test
    void twoIdsOfOnePatientCountOnce() throws ScenariosInvalid {
        String given = "{visits: {e1: {patient: p1, date: 2026-03-04, accessAt: 2026-03-04},"
                + " e2: {patient: p2, sameAs: p1, date: 2026-03-04}}}";
        assertThat(run(given, "{count: 0/1, p1: DENOMINATOR_ONLY, p2: DENOMINATOR_ONLY, e1: MET, e2: NO_ACCESS}")
                        .toString())
                .endsWith("passed");
    }

    @Test
    void theYearIsPutIntoDates() throws ScenariosInvalid {
        String given = "{period: \"{year}-01-01 to {year}-06-30\", closedDays: [\"{year}-06-26\"],"
                + " visits: {e1: {patient: p1, date: \"{year}-06-25\", accessAt: \"{year+1}-07-01\"}}}";
        Scenario scenario = scenario(given, "{count: 0/1}");
        assertThat(scenario.given().inText(2026))
                .contains("\"closedDays\":[\"2026-06-26\"]")
                .contains("\"date\":\"2026-06-25\"")
                .contains("\"accessAt\":\"2027-07-01\"");
    }

    @ParameterizedTest(name = "given {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {visits: {}}                                               | 5:21 | visits is empty
            {visits: [e1]}                                             | 5:21 | visits must be a mapping
            {visits: {e1: 3}}                                          | 5:26 | a visit must be a mapping
            {visits: {e1: {date: 2026-03-04}}}                         | 5:22 | patient
            {visits: {e1: {patient: p1}}}                              | 5:22 | date
            {visits: {e1: {patient: p1, date: 2026-02-30}}}            | 5:46 | date
            {visits: {e1: {patient: p1, date: 2026-03-04, acessAt: 2026-03-04}}} | 5:58 | id you mean accessAt?
            {visits: {e1: {patient: p1, date: 2026-03-04, held: maybe}}} | 5:64 | held
            {visits: {e1: {patient: p1, date: 2026-03-04, visit: e2}}} | 5:22 | its key is its id
            {visits: {e1: {patient: e1, date: 2026-03-04}}}            | 5:12 | e1 is the id of a patient and of a visit
            {visits: {count: {patient: p1, date: 2026-03-04}}}         | 5:12 | count cannot be the id
            {visits: {e1: {patient: p1, date: 2026-03-04}}, periods: x} | 5:60 | unknown field periods in a given with visits
            {visits: {e1: {patient: p1, date: 2026-03-04}}, PI_EP_1: 1/2} | 5:60 | unknown field PI_EP_1 in a given with visits
            {period: 2026, visits: {e1: {patient: p1, date: 2026-03-04}}} | 5:21 | period cannot be '2026'
            {period: 2026-06-30 to 2026-01-01, visits: {e1: {patient: p1, date: 2026-03-04}}} | 5:21 | write the first day first
            {period: 2025-01-01 to 2025-12-31, visits: {e1: {patient: p1, date: 2026-03-04}}} | 5:21 | is not within 2026
            {closedDays: [soon], visits: {e1: {patient: p1, date: 2026-03-04}}} | 5:25 | closedDays
            {visit: {e1: {patient: p1, date: 2026-03-04}}}             | 5:13 | did you mean visits?
            """)
    void aGivenThatCannotBeCountedIsReported(String given, String place, String message) {
        assertFinding(given, "{count: 0/1}", place, message);
    }

    @ParameterizedTest(name = "then {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                      | 6:11 | then is empty
            {count: 1}                              | 6:19 | count cannot be '1'; expected patients in numerator and denominator
            {count: 2/1}                            | 6:19 | more than the denominator
            {count: 1/3}                            | 6:19 | given has 2 patients
            {e1: MTE}                               | 6:16 | e1 cannot be 'MTE'; expected one of MET,
            {p1: MET}                               | 6:16 | p1 cannot be 'MET'; expected one of COUNTED,
            {e3: MET}                               | 6:12 | e3 is neither count nor a patient or visit of given; did you mean e1?
            {outcome: ZERO}                         | 6:12 | outcome is neither count nor a patient or visit of given
            {e1: {businessDays: 3}}                 | 6:16 | e1 has no standing
            {e1: {standing: MET, days: 3}}          | 6:32 | unknown field days in e1
            {e1: {standing: MET, businessDays: -1}} | 6:46 | e1.businessDays cannot be '-1'
            {e1: {standing: MET, rule: PEA_TIMLY}}  | 6:38 | e1.rule cannot be 'PEA_TIMLY'
            {e1: {standing: MET, others: LATE}}     | 6:40 | e1.others must be a list
            {p1: {result: COUNTED, standing: MET}}  | 6:34 | unknown field standing in p1
            """)
    void aThenThatNoCountCouldMeetIsReported(String then, String place, String message) {
        assertFinding(GIVEN, then, place, message);
    }

    private static ScenarioResult run(String given, String then) throws ScenariosInvalid {
        return new ScenarioRunner(RuleSet.builtIn(), null).run(scenario(given, then), 2026);
    }

    private static Scenario scenario(String given, String then) throws ScenariosInvalid {
        return SuiteReader.read(
                        List.of(new TextFile("a.yaml", ScenarioReaderTest.FRAME.formatted(given, then))),
                        RuleSet.builtIn().catalog())
                .scenarios()
                .get(0);
    }

    private static void assertFinding(String given, String then, String place, String message) {
        ScenariosInvalid invalid = catchThrowableOfType(ScenariosInvalid.class, () -> scenario(given, then));
        assertThat(invalid).as("nothing was reported").isNotNull();
        assertThat(invalid.findings()).anySatisfy(finding -> assertThat(finding.toString())
                .startsWith("a.yaml:" + place + ": ")
                .contains(message));
    }
}
