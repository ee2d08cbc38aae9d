package org.mipspi.proof.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.Readings;
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

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            pea-every-time | unmet >= 1        | unmet >= 2        | no rule counts a patient | a patient; visits that count: 1, of these without timely access: 1
            pea-every-time | unmet == 0        | unmet <= 1        | count a patient 2 times | a patient; visits that count: 1, of these without timely access: 1
            pea-four-ways  | ways == 0         | ways == 4         | no rule decides whether an encounter | without access
            pea-four-ways  | businessDays <= 4 | businessDays < 4  | no rule decides whether an encounter | with access on business day 4
            pea-timely     | businessDays > 4  | businessDays > 5  | no rule decides whether an encounter | with access on business day 5
            pea-certified  | ways > 0          | ways > 4          | no rule decides whether an encounter | certified after the period
            pea-opt-out    | isOptInProvided == false | isOptInProvided == true | no rule decides whether an encounter | the patient opted out
            pea-no-information | there is nothing to provide") | there is nothing until {optedOut}") | has no value for a name in braces | nothing to provide
            """)
    void aVisitOrPatientThatNoRuleOrTwoRulesCountIsFound(
            String file, String text, String instead, String message, String example) throws RulesInvalid {
        assertThat(findings("patient-access/" + file + ".drl", text, instead))
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains(message, "Found in 2024, 2025, 2026, 2027", example));
    }

    @Test
    void anAnswerThatNoRuleDecidesIsFound() throws RulesInvalid {
        assertThat(found("attestations/onc-direct-review.drl", "answer == Answer.NO ", "answer == Answer.COUNTS "))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.fault().message()).contains("no rule gives ONC_DIRECT_REVIEW a standing");
                    assertThat(found.example()).isEqualTo("with PI_ONCDIR_1 = No");
                });
    }

    @Test
    void aCountThatNoRuleDecidesIsFoundThoughOnlyTheRulesNameIt() throws RulesInvalid {
        assertThat(found(
                        "electronic-prescribing/e-prescribing.drl",
                        "numerator == 0",
                        "numerator == 0, denominator != 317"))
                .isEmpty();
        assertThat(found(
                        "electronic-prescribing/e-prescribing.drl",
                        "numerator >= 1",
                        "numerator >= 1, numerator != 17"))
                .anyMatch(found -> found.fault().message().contains("no rule gives E_PRESCRIBING a standing")
                        && found.example().contains("PI_EP_1 = 17 of "));
    }

    @Test
    void aBraceThatCanBeNullIsFound() throws RulesInvalid {
        assertThat(found(SAFER_GUIDE, "for the 2025 SAFER Guide (assumed", "for {guideEdition} (assumed"))
                .singleElement()
                .extracting(found -> found.fault().message())
                .asString()
                .contains("no value for a name in braces", "PI_PPHI_2 was attested Yes for null");
    }

    @Test
    void aRuleThatFailsIsFound() throws RulesInvalid {
        assertThat(found(SAFER_GUIDE, "for the 2025 SAFER Guide (assumed", "with {edition} (assumed"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.fault().file()).isEqualTo(SAFER_GUIDE);
                    assertThat(found.fault().message()).contains("no decision", "NullPointerException");
                });
    }

    @Test
    void aMeasureThatNoRuleReadsIsFound() throws RulesInvalid {
        List<TextFile> without = RuleFolder.builtIn().stream()
                .filter(file -> !file.path().equals(SAFER_GUIDE))
                .toList();
        assertThat(found(RuleSet.of("test", without)))
                .singleElement()
                .extracting(found -> found.fault().message())
                .asString()
                .contains("no rule reads PI_PPHI_2");
    }

    @Test
    void aFaultOfTheRulesOfAnotherAlternativeIsFound() throws RulesInvalid {
        String old =
                "exclusion == null, answer == Answer.NO )\nthen\n    insert( new NotMet(\"ELECTRONIC_CASE_REPORTING\"";
        RuleSet rules = changed(
                "public-health/electronic-case-reporting.drl",
                old,
                old.replace("answer == Answer.NO", "answer == Answer.COUNTS"));
        Readings.Other inForce = rules.catalog().readings().others(2026, rules.choice()).stream()
                .filter(other -> other.alternative().id().equals("IN_FORCE"))
                .findFirst()
                .orElseThrow();
        YearExamination examination = YearExamination.of(rules, 2026, inForce);
        examination.run();
        assertThat(found(rules)).isEmpty();
        assertThat(examination.found()).singleElement().satisfies(found -> {
            assertThat(found.fault().message()).contains("no rule gives ELECTRONIC_CASE_REPORTING a standing");
            assertThat(found.example()).isEqualTo("under ECR_SUPPRESSION: IN_FORCE with PI_PHCDRR_3 = No");
        });
    }

    @Test
    void anExaminationEndsThoughTheRulesAreSlow() {
        assertThat(RuleExamination.findings(RuleSet.builtIn(), Duration.ZERO))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("the rules are too slow"));
    }

    @Test
    void aFindingPointsAtTheConditionOrTheBraces() throws RulesInvalid {
        String text = RuleFolder.builtIn().stream()
                .filter(file -> file.path().equals(SAFER_GUIDE))
                .findFirst()
                .orElseThrow()
                .text();
        String because = "for the 2025 SAFER Guide (assumed";
        Fault hole = found(SAFER_GUIDE, because, "for {guideEdition} (assumed")
                .get(0)
                .fault();
        String line = text.lines().toList().get(hole.line() - 1);
        assertThat(line.substring(hole.column() - 1)).startsWith("the 2025 SAFER Guide (assumed");
        Fault twice = found(
                        SAFER_GUIDE,
                        "guideEdition == null || guideEdition == 2025",
                        "guideEdition == null || guideEdition <= 2025")
                .get(0)
                .fault();
        assertThat(text.lines().toList().get(twice.line() - 1).substring(twice.column() - 1))
                .startsWith("Measure( id");
    }

    /** What an examination of all years and readings finds. */
    private static List<Finding> findings(String path, String text, String instead) throws RulesInvalid {
        return RuleExamination.findings(changed(path, text, instead));
    }

    /** What an examination of one year finds, which is quicker. */
    private static List<YearExamination.Found> found(String path, String text, String instead) throws RulesInvalid {
        return found(changed(path, text, instead));
    }

    private static List<YearExamination.Found> found(RuleSet rules) {
        YearExamination examination = YearExamination.of(rules, 2026);
        examination.run();
        return examination.found();
    }

    private static RuleSet changed(String path, String text, String instead) throws RulesInvalid {
        List<TextFile> changed = RuleFolder.builtIn().stream()
                .map(file -> file.path().equals(path)
                        ? new TextFile(path, file.text().replace(text, instead))
                        : file)
                .toList();
        assertThat(changed).as("the text to change").isNotEqualTo(RuleFolder.builtIn());
        return RuleSet.of("test", changed, IncrementalCompiler.withBuiltIn());
    }
}
