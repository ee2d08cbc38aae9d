package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mipspi.rules.YearDifference.Change;
import org.mipspi.rules.compile.RuleSet;

/** The yearly change review says what the specification says changed, and nothing else. */
class YearDifferenceTest {

    private static final Catalog CATALOGUE = RuleSet.builtIn().catalog();

    /** Statement, then what became of each of its rules: + added, - gone, ~ changed. */
    private static List<String> changes(int before, int after) {
        return YearDifference.between(CATALOGUE, before, after).stream()
                .map(difference -> statement(difference.changes().get(0))
                        + difference.changes().stream()
                                .map(change -> change.before() == null ? " +" : change.after() == null ? " -" : " ~")
                                .sorted()
                                .reduce("", String::concat))
                .toList();
    }

    private static String statement(Change change) {
        return Stream.of(change.before(), change.after())
                .filter(rule -> rule != null)
                .findFirst()
                .orElseThrow()
                .requirement();
    }

    @Test
    void from2025To2026() {
        // From 2026: the 2025 SAFER guide is needed, and another edition has its own rule; the second statement of the
        // security risk analysis is asked for, with its three standings in place of one; PI_PHCDRR_6 pays the bonus;
        // the suppression of electronic case reporting has another source; so has the need of a level of immunization
        // registry reporting; the public health points move again.
        assertThat(changes(2025, 2026))
                .containsExactlyInAnyOrder(
                        "SAFER_GUIDE + ~",
                        "SRA_RISK_MANAGEMENT + + + -",
                        "BONUS +",
                        "ELECTRONIC_CASE_REPORTING ~",
                        "IMMUNIZATION_REGISTRY ~",
                        "MOVE-PUBLIC-HEALTH + -");
    }

    @Test
    void theOtherWayRoundWhatWasAddedIsGone() {
        assertThat(changes(2026, 2025))
                .containsExactlyInAnyOrder(
                        "SAFER_GUIDE - ~",
                        "SRA_RISK_MANAGEMENT + - - -",
                        "BONUS -",
                        "ELECTRONIC_CASE_REPORTING ~",
                        "IMMUNIZATION_REGISTRY ~",
                        "MOVE-PUBLIC-HEALTH + -");
    }

    @Test
    void aYearDoesNotDifferFromItself() {
        assertThat(changes(2026, 2026)).isEmpty();
    }

    @Test
    void from2024To2025TheCertificationIdsGrowAndElectronicCaseReportingIsSuppressed() {
        assertThat(changes(2024, 2025))
                .anyMatch(change -> change.equals("CEHRT_ID ~ ~"))
                .anyMatch(change -> change.startsWith("ELECTRONIC_CASE_REPORTING"))
                .anyMatch(change -> change.equals("MOVE-PUBLIC-HEALTH + -"))
                .noneMatch(change -> change.startsWith("SAFER_GUIDE") || change.startsWith("SRA_"));
    }
}
