package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.text.RulesInvalid;

/** Metadata that the rules of a file share stand at its head; a rule states only what differs. */
class FileHeadTest {

    private static final String PATH = "attestations/safer-guide.drl";

    /** The head is on lines 1 to 7, the first rule on line 13, the second on line 20. */
    private static final String GOOD =
            """
            // title: SAFER Guide
            // law: The law
            //     in short.
            // years: 2024-
            // citation: 42 CFR
            //     414.1375
            // confidence: confirmed
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            rule "SAFER_GUIDE: the self-assessment is attested"
                @because("attested {answer}")
            when
                Measure( id == "PI_PPHI_2", answer == Answer.YES )
            then
                insert( new Met("SAFER_GUIDE") );
            end
            rule "SAFER_GUIDE: the self-assessment is attested No"
                @years("2025-2026")
                @citation("another source")
                @because("attested {answer}")
            when
                Measure( id == "PI_PPHI_2", answer == Answer.NO )
            then
                insert( new NotMet("SAFER_GUIDE", Reason.ANSWERED_NO) );
            end
            """;

    private static List<Rule> rules(String text) throws RulesInvalid {
        return CatalogReader.read(List.of(new TextFile(PATH, text))).rules();
    }

    private static List<Finding> findings(String text) {
        return catchThrowableOfType(RulesInvalid.class, () -> rules(text)).findings();
    }

    private static String withHead(String lines) {
        return GOOD.replace("// confidence: confirmed\n", "// confidence: confirmed\n" + lines);
    }

    @Test
    void theHeadGivesAnotherCitationAndConfidenceForSomeYears() throws RulesInvalid {
        List<Rule> rules =
                rules(withHead("// citation 2024-2025: a guide\n//     of 2024\n// confidence 2025: secondary\n"));
        Rule shared = rules.get(0);
        assertThat(shared.in(2024).citation()).isEqualTo("a guide of 2024");
        assertThat(shared.in(2024).confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(shared.in(2026)).isEqualTo(shared);
        assertThat(shared.citation()).isEqualTo("42 CFR 414.1375");
        Rule own = rules.get(1);
        assertThat(own.in(2025).citation()).isEqualTo("another source");
        assertThat(own.in(2025).confidence()).isEqualTo(Confidence.SECONDARY);
        assertThat(own.in(2025).caveat()).isNotNull();
    }

    @Test
    void onlyCitationAndConfidenceDifferByYear() {
        assertThat(findings(withHead("// law 2024: Another law.\n")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("// law 2024: cannot have years"));
        assertThat(findings(withHead("// confidence 2024: certain\n")))
                .extracting(Finding::message)
                .contains("// confidence 2024: \"certain\" is not a confidence");
        assertThat(findings(withHead("// citation 1999: an old text\n")))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("no supported performance year"));
    }

    @Test
    void aRuleInheritsTheMetadataOfTheHead() throws RulesInvalid {
        Rule rule = rules(GOOD).get(0);
        assertThat(rule.requirement()).isEqualTo("SAFER_GUIDE");
        assertThat(rule.years()).hasToString("2024-");
        assertThat(rule.citation()).isEqualTo("42 CFR 414.1375");
        assertThat(rule.confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void aRuleOverridesYearsAndCitation() throws RulesInvalid {
        Rule rule = rules(GOOD).get(1);
        assertThat(rule.years()).hasToString("2025-2026");
        assertThat(rule.citation()).isEqualTo("another source");
        assertThat(rule.confidence()).isEqualTo(Confidence.CONFIRMED);
    }

    @Test
    void theTextOfARuleIsAsWrittenAndItsFullTextHasAllItsMetadata() throws RulesInvalid {
        Rule rule = rules(GOOD).get(1);
        assertThat(rule.text())
                .startsWith("rule \"SAFER_GUIDE: the self-assessment is attested No\"\n    @years(")
                .doesNotContain("@confidence");
        assertThat(rule.fullText().lines().limit(5))
                .containsExactly(
                        "rule \"SAFER_GUIDE: the self-assessment is attested No\"",
                        "    @years(\"2025-2026\")",
                        "    @citation(\"another source\")",
                        "    @confidence(\"confirmed\")",
                        "    @because(\"attested {answer}\")");
    }

    @Test
    void aMissingKeyIsReportedWithBothPlacesWhereItMayStand() {
        assertThat(findings(GOOD.replace("// years: 2024-\n", "")))
                .containsExactly(
                        new Finding(
                                PATH,
                                12,
                                1,
                                "@years is missing",
                                "write @years(\"...\") on the rule, or // years: ... at the head of the file for all its rules"));
        assertThat(findings(GOOD.replace("// confidence: confirmed\n", "")))
                .extracting(Finding::message)
                .containsExactly("@confidence is missing", "@confidence is missing");
    }

    @Test
    void aTitleOrALawThatIsMissingIsReportedOnce() {
        assertThat(findings(GOOD.replace("// title: SAFER Guide\n", "")))
                .containsExactly(new Finding(PATH, 1, 1, "the file has no title", "begin the file with // title: ..."));
    }

    @Test
    void aRepeatedKeyOfTheHeadIsReported() {
        assertThat(findings(GOOD.replace("// law:", "// years: 2026-\n// law:")))
                .containsExactly(
                        new Finding(PATH, 5, 4, "// years: is given twice; the first is on line 2", "keep one"));
    }

    @Test
    void aMisspelledKeyOfTheHeadIsReportedWithTheKeyThatWasMeant() {
        assertThat(findings(GOOD.replace("// citation:", "// citaton:")))
                .contains(
                        new Finding(PATH, 5, 4, "// citaton: is not a key of a file's head", "did you mean citation?"))
                .extracting(Finding::message)
                .contains("@citation is missing");
        assertThat(findings(GOOD.replace("// law:", "// Law:")))
                .contains(new Finding(PATH, 2, 4, "// Law: is not a key of a file's head", "did you mean law?"));
    }

    @Test
    void aPlainCommentAtTheHeadIsOnlyAComment() throws RulesInvalid {
        assertThat(rules("// Copyright: nobody\n" + GOOD.replace("// years:", "// A note: see below.\n// years:")))
                .hasSize(2);
    }

    @Test
    void wrongYearsOfTheHeadAreReportedAtTheHead() {
        assertThat(findings(GOOD.replace("// years: 2024-", "// years: soon")))
                .singleElement()
                .matches(finding -> finding.line() == 4 && finding.message().startsWith("// years: 'soon'"));
        assertThat(findings(GOOD.replace("// years: 2024-", "// years: 2040-")))
                .singleElement()
                .matches(finding -> finding.line() == 4 && finding.message().contains("no supported"));
    }

    @Test
    void aWrongConfidenceOfTheHeadIsReportedAtTheHead() {
        assertThat(findings(GOOD.replace("// confidence: confirmed", "// confidence: sure")))
                .containsExactly(new Finding(
                        PATH,
                        7,
                        1,
                        "// confidence: \"sure\" is not a confidence",
                        "write confirmed, secondary or interpretation"));
    }

    @Test
    void aRuleMustNotDifferFromAConfidenceAtTheHead() {
        assertThat(findings(GOOD.replace("@years(\"2025-2026\")", "@confidence(\"secondary\")")))
                .containsExactly(new Finding(
                        PATH,
                        21,
                        5,
                        "@confidence(\"secondary\") differs from // confidence: confirmed at the head of the file, "
                                + "which applies to every rule of it",
                        "remove // confidence from the head and write @confidence on each rule"));
    }

    @Test
    void anIdThatIsWrittenAsWellIsThatOfTheName() throws RulesInvalid {
        String written = GOOD.replace("@years(\"2025-2026\")", "@requirement(\"SAFER_GUIDE\")");
        assertThat(rules(written).get(1).requirement()).isEqualTo("SAFER_GUIDE");
        assertThat(findings(written.replace("@requirement(\"SAFER_GUIDE\")", "@requirement(\"SRA_ANALYSIS\")")))
                .containsExactly(new Finding(
                        PATH,
                        21,
                        5,
                        "@requirement(\"SRA_ANALYSIS\") is not the id that the rule's name begins with, SAFER_GUIDE",
                        "remove @requirement: the id is taken from the name"));
    }

    @Test
    void aNameWithoutAnIdIsReported() {
        assertThat(findings(GOOD.replace("rule \"SAFER_GUIDE: the self-assessment is attested\"", "rule \"attested\"")))
                .singleElement()
                .matches(finding -> finding.line() == 13
                        && finding.message().equals("the rule's name does not begin with the id of a requirement"));
    }

    @Test
    void windowsLineEndsAreReadLikeAnyOthersWithTheSameLineNumbers() throws RulesInvalid {
        String windows = GOOD.replace("\n", "\r\n");
        assertThat(rules(windows)).extracting(Rule::line).containsExactly(13, 20);
        assertThat(rules(windows))
                .extracting(Rule::text)
                .isEqualTo(rules(GOOD).stream().map(Rule::text).toList());
        assertThat(findings(windows.replace("answer == Answer.NO ", "anwser == Answer.NO ")))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(25, 33));
    }

    @Test
    void aFileWithMetadataOnEachRuleAndWindowsLineEndsIsValid() throws RulesInvalid {
        String text =
                """
                // title: A title
                // law: The law.
                package rules.attestations

                import org.mipspi.domain.conclusions.*
                import org.mipspi.domain.facts.*

                rule "ONC_ACB_SURVEILLANCE: attested"
                    @requirement("ONC_ACB_SURVEILLANCE")
                    @years("2024-")
                    @citation("x")
                    @confidence("confirmed")
                    @because("x")
                when
                    Measure( id == "PI_ONCACB_1", answer == Answer.YES )
                then
                    insert( new Met("ONC_ACB_SURVEILLANCE") );
                end
                """;
        Rule rule = rules(text.replace("\n", "\r\n")).get(0);
        assertThat(rule.requirement()).isEqualTo("ONC_ACB_SURVEILLANCE");
        assertThat(rule.line()).isEqualTo(8);
        assertThat(rule.lastLine()).isEqualTo(18);
    }
}
