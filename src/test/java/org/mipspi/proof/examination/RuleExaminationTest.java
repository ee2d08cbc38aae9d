package org.mipspi.proof.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** Rules that are wrong only together are found, each with a submission that shows it. */
class RuleExaminationTest {

    private static final String SAFER_GUIDE = "attestations/safer-guide.drl";

    @Test
    void theBuiltInRulesHaveNoFindings() {
        assertThat(RuleExamination.findings(RuleSet.builtIn())).isEmpty();
    }

    @Test
    void twoRulesForOneFactAreFoundWithTheFact() throws RulesInvalid {
        assertThat(findings(
                        SAFER_GUIDE,
                        "guideEdition == null || guideEdition == 2025",
                        "guideEdition == null || guideEdition <= 2025"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(SAFER_GUIDE);
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.column()).isPositive();
                    assertThat(finding.message())
                            .contains(
                                    "SAFER_GUIDE: the self-assessment uses an edition other than 2025",
                                    "SAFER_GUIDE: the self-assessment with the 2025 guide is attested",
                                    "both give SAFER_GUIDE a standing",
                                    "2026, 2027",
                                    "PI_PPHI_2 = {completed:Yes,guideEdition:2016}");
                    assertThat(finding.hint()).contains("only one of them");
                });
    }

    @Test
    void anAnswerThatNoRuleDecidesIsFound() throws RulesInvalid {
        assertThat(findings("attestations/onc-direct-review.drl", "answer == Answer.NO ", "answer == Answer.COUNTS "))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("no rule gives ONC_DIRECT_REVIEW a standing", "PI_ONCDIR_1 = No", "2024, 2025, 2026, 2027");
    }

    @Test
    void aCountThatNoRuleDecidesIsFoundThoughOnlyTheRulesNameIt() throws RulesInvalid {
        assertThat(findings(
                        "electronic-prescribing/e-prescribing.drl",
                        "numerator == 0",
                        "numerator == 0, denominator != 317"))
                .isEmpty();
        assertThat(findings(
                        "electronic-prescribing/e-prescribing.drl",
                        "numerator >= 1",
                        "numerator >= 1, numerator != 17"))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("no rule gives E_PRESCRIBING a standing")
                        && message.contains("PI_EP_1 = 17 of "));
    }

    @Test
    void aBraceThatCanBeNullIsFound() throws RulesInvalid {
        assertThat(findings(SAFER_GUIDE, "for the 2025 SAFER Guide (assumed", "for {guideEdition} (assumed"))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("no value for a name in braces", "PI_PPHI_2 was attested Yes for null");
    }

    @Test
    void aRuleThatFailsIsFound() throws RulesInvalid {
        assertThat(findings(SAFER_GUIDE, "for the 2025 SAFER Guide (assumed", "with {edition} (assumed"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(SAFER_GUIDE);
                    assertThat(finding.message()).contains("no decision", "NullPointerException");
                });
    }

    @Test
    void aMeasureThatNoRuleReadsIsFound() throws RulesInvalid {
        List<TextFile> without = RuleFolder.builtIn().stream()
                .filter(file -> !file.path().equals(SAFER_GUIDE))
                .toList();
        assertThat(RuleExamination.findings(RuleSet.of("test", without)))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("no rule reads PI_PPHI_2");
    }

    private static List<Finding> findings(String path, String text, String instead) throws RulesInvalid {
        List<TextFile> changed = RuleFolder.builtIn().stream()
                .map(file -> file.path().equals(path)
                        ? new TextFile(path, file.text().replace(text, instead))
                        : file)
                .toList();
        assertThat(changed).as("the text to change").isNotEqualTo(RuleFolder.builtIn());
        return RuleExamination.findings(RuleSet.of("test", changed));
    }
}
