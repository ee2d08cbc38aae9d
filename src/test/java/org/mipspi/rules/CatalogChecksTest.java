package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.text.RulesInvalid;

/** Years of rules that do not agree with each other or with the measure lists are findings. */
class CatalogChecksTest {

    @Test
    void aRuleForAMeasureInAYearWithoutItIsAFinding() {
        // CMS lists PI_PHCDRR_6 from 2026 on.
        assertThat(findings("public-health/bonus.drl", "@years(\"2026-\")", "@years(\"2024-\")"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo("public-health/bonus.drl");
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.message())
                            .isEqualTo("PI_PHCDRR_6 is not a measure of 2024, 2025, but the rule is in force in 2024-");
                });
    }

    @Test
    void aRequirementWithoutARuleBetweenTwoYearsIsAFinding() {
        assertThat(findings("attestations/onc-direct-review.drl", "// years: 2024-", "// years: 2024, 2026-"))
                .extracting(Finding::message)
                .containsExactly("no rule decides ONC_DIRECT_REVIEW in 2025, but rules decide it before and after");
    }

    @Test
    void aRequirementThatBeginsLateOrEndsEarlyIsNot() throws RulesInvalid {
        assertThat(CatalogReader.read(
                                changed("attestations/onc-direct-review.drl", "// years: 2024-", "// years: 2025-2026"))
                        .files())
                .isNotEmpty();
    }

    @Test
    void aStandingOfAnotherRequirementThanTheNameSaysIsAFinding() {
        assertThat(findings(
                        "attestations/onc-direct-review.drl",
                        "new Met(\"ONC_DIRECT_REVIEW\")",
                        "new Met(\"SAFER_GUIDE\")"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("concludes a standing of SAFER_GUIDE, not of ONC_DIRECT_REVIEW"));
    }

    @Test
    void aMisspelledRequirementInANameIsAFinding() {
        assertThat(findings(
                        "attestations/onc-direct-review.drl",
                        "rule \"ONC_DIRECT_REVIEW: PI_ONCDIR_1 is attested No",
                        "rule \"ONC_DIRECT_REVEW: PI_ONCDIR_1 is attested No"))
                .extracting(Finding::hint)
                .contains("there is no requirement ONC_DIRECT_REVEW; did you mean ONC_DIRECT_REVIEW?");
    }

    @Test
    void aYearAtTheHeadInWhichNoRuleIsInForceIsAFinding() {
        assertThat(findings(
                        "attestations/onc-direct-review.drl", "    @because(", "    @years(\"2025-\")\n    @because("))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("includes 2024, but no rule of the file is in force then"));
    }

    private static List<Finding> findings(String path, String text, String instead) {
        return catchThrowableOfType(RulesInvalid.class, () -> CatalogReader.read(changed(path, text, instead)))
                .findings();
    }

    private static List<TextFile> changed(String path, String text, String instead) {
        assertThat(RuleFolder.builtIn())
                .anyMatch(file -> file.path().equals(path) && file.text().contains(text));
        return RuleFolder.builtIn().stream()
                .map(file -> file.path().equals(path)
                        ? new TextFile(path, file.text().replace(text, instead))
                        : file)
                .toList();
    }
}
