package org.mipspi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.TextMatch;

/** Failures are shown so that the differences stand out. */
class FailureReportTest {

    @Test
    void shortValuesAreShownSideBySide() {
        assertThat(shown(same("outcome", "SCORED", "ZERO"), same("PI_EP_1.points", "1", "0")))
                .isEqualTo(
                        """
                        ✗ some/a.yaml:2: A name [2026]
                          line 6  outcome         expected SCORED, actual ZERO
                          line 6  PI_EP_1.points  expected 1, actual 0

                        """);
    }

    @Test
    void differencesInALongTextAreMarked() {
        assertThat(shown(same(
                        "PI_HIE_1.formula",
                        "49/115 x 15 of 30 points of sending = 6",
                        "49/115 x 20 of 30 points of sending and receiving = 9")))
                .contains("PI_HIE_1.formula  expected 49/115 x [15] of 30 points of sending = [6]\n")
                .contains(" actual   49/115 x [20] of 30 points of sending [and receiving ]= [9]\n");
    }

    @Test
    void textBeyondTheExpectedPartIsNotADifference() {
        assertThat(shown(field(
                        "PERFORMANCE_PERIOD.because",
                        TextMatch.PART,
                        "... 178 days from 2026-07-07 to 2026-12-31",
                        "179 days from 2026-07-06 to 2026-12-31, 180 needed")))
                .contains("expected ... [178] days from [2026-07-07] to 2026-12-31\n")
                .contains(" actual       [179] days from [2026-07-06] to 2026-12-31, 180 needed\n");
    }

    @Test
    void nothingIsMarkedIfNoWordIsEqual() {
        assertThat(shown(field("E_PRESCRIBING.because", TextMatch.PART, "... rain", "0 of 1 is the numerator")))
                .contains("expected ... rain\n", "actual       0 of 1 is the numerator\n");
    }

    @Test
    void missingAndUnexpectedItemsOfAListAreShown() {
        assertThat(shown(
                        field(
                                "unmet",
                                TextMatch.SAME_LIST,
                                "CEHRT_ID, SAFER_GUIDE, A, A",
                                "SAFER_GUIDE, A, SUBMISSION"),
                        field("exemptions", TextMatch.SAME_LIST, "none", "RW-SMALL")))
                .isEqualTo(
                        """
                        ✗ some/a.yaml:2: A name [2026]
                          line 6  unmet       missing    CEHRT_ID
                                              missing    A
                                              unexpected SUBMISSION
                          line 6  exemptions  unexpected RW-SMALL

                        """);
    }

    @Test
    void aListInAnotherOrderIsShownCompletely() {
        assertThat(shown(field(
                        "redistributions", TextMatch.SAME_LIST, "A -> B: 10, A -> C: 5", "A -> C: 5, A -> B: 10")))
                .contains("expected in this order A -> B: 10, A -> C: 5\n")
                .contains("actual                 A -> C: 5, A -> B: 10\n");
    }

    @Test
    void warningsAreShownAsMissingOrUnexpected() {
        assertThat(shown(
                        field("warnings", TextMatch.LISTED, "SET_ASIDE", "INTERPRETATION:A, INTERPRETATION:B"),
                        field(
                                "withoutWarnings",
                                TextMatch.NOT_LISTED,
                                "not INTERPRETATION",
                                "INTERPRETATION:A, SET_ASIDE")))
                .contains("missing    SET_ASIDE\n", "among      INTERPRETATION:A, INTERPRETATION:B\n")
                .contains("unexpected INTERPRETATION:A\n")
                .doesNotContain("unexpected SET_ASIDE");
    }

    @Test
    void theReasonForNoDecisionIsShownOnce() {
        String refused = "refused: WRONG_VALUE_TYPE /measurementSets/0/measurements/0/value";
        assertThat(shown(same("outcome", "ZERO", refused), same("category", "0", refused)))
                .contains(
                        "outcome   expected ZERO\n",
                        "actual   " + refused + "\n",
                        "category  expected 0, actual as above\n");
    }

    private static ExpectationResult same(String field, String expected, String actual) {
        return field(field, TextMatch.SAME, expected, actual);
    }

    private static ExpectationResult field(String field, TextMatch match, String expected, String actual) {
        return new ExpectationResult(field, 6, expected, actual, match, false);
    }

    private static String shown(ExpectationResult... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Scenario scenario = new Scenario(
                "a.yaml", 2, "A name", List.of(2026), ExpectationBasis.DERIVED, List.of(), List.of(), null, Map.of());
        new FailureReport(new Terminal(stream, stream))
                .print("some/a.yaml:2", new ScenarioResult(scenario, 2026, List.of(fields)));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
