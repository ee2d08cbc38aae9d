package org.mipspi.proof.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.Expectation;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.compile.RuleSet;

/** Each row of a table is a scenario of its own; one that could prove nothing of its own is found finding with. */
class ScenarioTableTest {

    private static final String TABLE =
            """
            scenarios:
              - name: Counts
                years: 2026
                basis: derived
                tags: [counts]
                given: {base: partial, PI_EP_2: false}
                then: {outcome: ZERO, PI_EP_1: {status: SCORED}}
                columns: [given.PI_EP_1, then.PI_EP_1.points, then.bonus]
                rows:
                  half: [1/2, 5, 0]
                  all of them: [3/3, 10, ~]
            """;

    @Test
    void eachRowIsAScenarioWithItsCellsInPlace() throws ScenariosInvalid {
        List<Scenario> rows = read(TABLE);
        assertThat(rows).extracting(Scenario::name).containsExactly("Counts: half", "Counts: all of them");
        assertThat(rows).extracting(Scenario::place).containsExactly("a.yaml:10", "a.yaml:11");
        assertThat(rows).extracting(Scenario::tags).containsOnly(List.of("counts"));
        assertThat(rows).extracting(Scenario::basis).containsOnly(ExpectationBasis.DERIVED);
        assertThat(expected(rows.get(0)))
                .containsExactlyInAnyOrder(
                        "7 outcome ZERO", "7 PI_EP_1.status SCORED", "10 PI_EP_1.points 5", "10 bonus 0");
        assertThat(expected(rows.get(1)))
                .containsExactlyInAnyOrder("7 outcome ZERO", "7 PI_EP_1.status SCORED", "11 PI_EP_1.points 10");
        assertThat(document(rows.get(1)))
                .contains("{\"measureId\":\"PI_EP_1\",\"value\":{\"numerator\":3,\"denominator\":3}}")
                .contains("{\"measureId\":\"PI_EP_2\",\"value\":false}");
    }

    @Test
    void aWholeGivenIsLaidOverThatOfTheScenario() throws ScenariosInvalid {
        List<Scenario> rows = read(TABLE.replace("columns: [given.PI_EP_1,", "columns: [given,")
                .replace("[1/2,", "[{base: bare, cehrtCertifiedOn: \"2025-01-01\"},")
                .replace("[3/3,", "[{cehrtId: X},"));
        assertThat(document(rows.get(0))).contains("2025-01-01", "PI_EP_2").doesNotContain("PI_HIE_1");
        assertThat(document(rows.get(1))).contains("\"cehrtId\":\"X\"", "PI_EP_2", "PI_HIE_1");
    }

    @Test
    void yearsAndBasisCanDifferFromRowToRow() throws ScenariosInvalid {
        List<Scenario> rows = read(TABLE.replace("    years: 2026\n    basis: derived\n", "")
                .replace("then.bonus]", "years, basis]")
                .replace("[1/2, 5, 0]", "[1/2, 5, 2024-2025, published]")
                .replace("[3/3, 10, ~]", "[1/2, 5, 2026, interpretation]"));
        assertThat(rows).extracting(Scenario::years).containsExactly(List.of(2024, 2025), List.of(2026));
        assertThat(rows)
                .extracting(Scenario::basis)
                .containsExactly(ExpectationBasis.PUBLISHED, ExpectationBasis.INTERPRETATION);
    }

    @Test
    void anExpectationForOneYearCanBeAColumn() throws ScenariosInvalid {
        List<Scenario> rows =
                read(TABLE.replace("years: 2026", "years: 2025-2026").replace("then.bonus", "then.in.2026.bonus"));
        assertThat(expected(rows.get(0))).contains("10 bonus 0");
        assertThat(rows.get(0).then().get(2025)).extracting(Expectation::field).doesNotContain("bonus");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [1/2, 5, 0]                 | [1/2, 5]                     | 10:7  | this row has 2 cells for 3 columns
            [1/2, 5, 0]                 | [1/2, 5, 0, 0]               | 10:7  | this row has 4 cells for 3 columns
            [1/2, 5, 0]                 | 5                            | 10:13 | a row must be a list
            [1/2, 5, 0]                 | [~, 5, 0]                    | 10:7  | changes nothing of what is given
            [1/2, 5, 0]                 | [3/3, 5, 0]                  | 11:7  | gives the same as the row on line 10
            [1/2, 5, 0]                 | [110/200, {a: b}, 0]         | 10:23 | PI_EP_1.points must be text
            [1/2, 5, 0]                 | [1/2, many, 0]               | 10:19 | PI_EP_1.points cannot be 'many'
            [1/2, 5, 0]                 | [1/2, 5, ~]                  | 8:51  | no row has a value for the column then.bonus
            half: [1/2, 5, 0]           | all of them: [1/2, 5, 0]     | 11:7  | duplicate key all of them
            given.PI_EP_1               | given.PI_EP_9                | 8:15  | PI_EP_9 is neither a field of
            given.PI_EP_1               | given.clinician.practise     | 8:15  | unknown field; the fields here are
            given.PI_EP_1               | given.base.x                 | 8:15  | base is not a mapping
            given.PI_EP_1               | given.                       | 8:15  | given. cannot be a column
            given.PI_EP_1               | PI_EP_1                      | 8:15  | PI_EP_1 cannot be a column
            given.PI_EP_1               | name                         | 8:15  | name cannot be a column
            then.PI_EP_1.points         | then.PI_EP_1.point           | 8:30  | unknown field point in PI_EP_1
            then.PI_EP_1.points         | then.PI_EP_9                 | 8:30  | unknown field PI_EP_9 in then
            then.PI_EP_1.points         | then.bonus                   | 8:42  | overlaps the column
            then.PI_EP_1.points         | then                         | 8:36  | overlaps the column
            {outcome: ZERO,             | {outcome: ZERO, bonus: 0,    | 10:22 | the scenario already has this value for bonus
            columns: [given.PI_EP_1, then.PI_EP_1.points, then.bonus] | # | 2:5 | a scenario with rows has no columns
            basis: derived              | # none                       | 2:5   | a scenario has no basis
            years: 2026                 | years: 2023                  | 3:12  | rules exist only for the performance years
            """)
    void aTableWithAMistakeIsReported(String what, String instead, String place, String message) {
        String text = TABLE.replace(what, instead);
        assertThat(text).isNotEqualTo(TABLE);
        assertThat(findings(text)).as(text).anySatisfy(finding -> assertThat(finding)
                .startsWith("a.yaml:" + place + ": ")
                .contains(message));
    }

    @Test
    void aRowThatIsTheSameAsTheBaseIsReported() {
        String text = TABLE.replace(", PI_EP_2: false", "").replace("[1/2,", "[110/200,");
        assertThat(findings(text))
                .singleElement()
                .asString()
                .startsWith("a.yaml:10:")
                .contains("this is the same as its base");
    }

    @Test
    void aFindingInWhatRowsShareIsReportedOnce() {
        assertThat(findings(TABLE.replace("outcome: ZERO", "outcome: NONE"))).hasSize(1);
        assertThat(findings(TABLE.replace("given.PI_EP_1", "given.PI_EP_9"))).hasSize(1);
        assertThat(findings(TABLE.replace("basis: derived", "basis: guessed"))).hasSize(1);
    }

    @Test
    void columnsAndRowsGoTogether() {
        assertThat(findings(TABLE.substring(0, TABLE.indexOf("    rows:"))))
                .anyMatch(finding -> finding.contains("a scenario with columns has no rows"));
        assertThat(findings(TABLE.substring(0, TABLE.indexOf("      half")).replace("rows:", "rows: {}")))
                .anyMatch(finding -> finding.contains("rows is empty"));
    }

    @Test
    void aRowIsChosenByItsNameAndByItsPlace() throws ScenariosInvalid {
        Scenario half = read(TABLE).get(0);
        assertThat(List.of("HALF", "counts: half", "a.yaml", "a.yaml:10", "some/folder/a.yaml:10"))
                .allMatch(half::isMeantBy);
        assertThat(List.of("all", "a.yaml:1", "a.yaml:100", "b.yaml:10", "aa.yaml:10"))
                .noneMatch(half::isMeantBy);
    }

    private static List<Scenario> read(String text) throws ScenariosInvalid {
        return SuiteReader.read(
                        List.of(new TextFile("a.yaml", text)), RuleSet.builtIn().catalog())
                .scenarios();
    }

    private static List<String> expected(Scenario scenario) {
        return scenario.then().get(2026).stream()
                .map(each -> each.line() + " " + each.field() + " " + each.expected())
                .toList();
    }

    private static String document(Scenario scenario) {
        return scenario.given().inText(2026);
    }

    private static List<String> findings(String text) {
        ScenariosInvalid invalid = catchThrowableOfType(ScenariosInvalid.class, () -> read(text));
        assertThat(invalid).as("nothing was found finding with in\n" + text).isNotNull();
        return invalid.findings().stream().map(Finding::toString).toList();
    }
}
