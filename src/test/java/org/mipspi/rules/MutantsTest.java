package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Mutant.Kind;

/** Each kind of fault is made where the syntax tree has a place for it, and nowhere else. */
class MutantsTest {

    private static final String HEAD =
            """
            // title: A file of a test
            // law: It is for a test.
            package rules.public_health

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            """;

    private static String rule(String name, String years, String when, String then) {
        return """
                // A comment that speaks of answer == Answer.YES and of 1 or 2.
                rule "BONUS: %s"
                    @requirement("BONUS")
                    @years("%s")
                    @citation("answer == Answer.YES")
                    @confidence("confirmed")
                    @because("1")
                when
                    %s
                then
                    insert( %s );
                end
                """
                .formatted(name, years, when, then);
    }

    private static List<Mutant> mutants(String rules) throws RulesInvalid {
        Catalogue catalogue = Catalogue.read(List.of(new TextFile("public-health/bonus.drl", HEAD + rules)));
        return Mutants.of(catalogue.files().get(0));
    }

    private static List<String> made(Kind kind, String when, String then) throws RulesInvalid {
        return mutants(rule("one", "2024-", when, then)).stream()
                .filter(mutant -> mutant.kind() == kind)
                .map(Mutant::what)
                .toList();
    }

    private static List<String> years(String years) throws RulesInvalid {
        return mutants(rule("one", years, "Measure( id == \"PI_EP_1\" )", "new Bonus(5)")).stream()
                .filter(mutant -> mutant.kind() == Kind.YEARS)
                .map(Mutant::what)
                .toList();
    }

    @Test
    void aConstraintIsDroppedWithItsComma() throws RulesInvalid {
        List<Mutant> dropped = mutants(rule(
                        "one",
                        "2024-",
                        "Measure( id == \"PI_EP_1\", answer == Answer.YES, level != null )",
                        "new Bonus(5)"))
                .stream()
                .filter(mutant -> mutant.kind() == Kind.CONSTRAINT)
                .toList();
        assertThat(dropped)
                .extracting(Mutant::what)
                .containsExactly("id == \"PI_EP_1\"", "answer == Answer.YES", "level != null");
        assertThat(dropped)
                .extracting(mutant -> mutant.source()
                        .text()
                        .lines()
                        .filter(line -> line.contains("Measure("))
                        .findFirst()
                        .orElseThrow()
                        .strip())
                .containsExactly(
                        "Measure( answer == Answer.YES, level != null )",
                        "Measure( id == \"PI_EP_1\", level != null )",
                        "Measure( id == \"PI_EP_1\", answer == Answer.YES )");
    }

    @Test
    void whatIsBoundIsNotDropped() throws RulesInvalid {
        assertThat(made(
                        Kind.CONSTRAINT,
                        "Practice( $share : servicesAt(\"24\"), $share.atLeast(75) == true )",
                        "new Bonus(5)"))
                .containsExactly("$share.atLeast(75) == true");
    }

    @Test
    void eachComparisonIsTurnedToItsOppositeAndAtItsBoundary() throws RulesInvalid {
        assertThat(made(
                        Kind.OPERATOR,
                        "Standings( bonusMeasures == 1, bonusMeasures != 1, bonusMeasures < 1, bonusMeasures <= 1, "
                                + "bonusMeasures > 1, bonusMeasures >= 1 )",
                        "new Bonus(5)"))
                .containsExactly(
                        "bonusMeasures == 1 -> bonusMeasures != 1",
                        "bonusMeasures != 1 -> bonusMeasures == 1",
                        "bonusMeasures < 1 -> bonusMeasures <= 1",
                        "bonusMeasures < 1 -> bonusMeasures >= 1",
                        "bonusMeasures <= 1 -> bonusMeasures < 1",
                        "bonusMeasures <= 1 -> bonusMeasures > 1",
                        "bonusMeasures > 1 -> bonusMeasures >= 1",
                        "bonusMeasures > 1 -> bonusMeasures <= 1",
                        "bonusMeasures >= 1 -> bonusMeasures > 1",
                        "bonusMeasures >= 1 -> bonusMeasures < 1");
    }

    @Test
    void numbersAreOffByOneInConditionsAndInConclusions() throws RulesInvalid {
        String when = "Practice( clinicians <= 15, $share : servicesAt(\"24\"), $share.atLeast(75) == true )";
        assertThat(made(Kind.NUMBER, when, "new Bonus(5)"))
                .containsExactly(
                        "clinicians <= 15 -> clinicians <= 16",
                        "clinicians <= 15 -> clinicians <= 14",
                        "servicesAt(\"24\") -> servicesAt(\"25\")",
                        "servicesAt(\"24\") -> servicesAt(\"23\")",
                        "atLeast(75) -> atLeast(76)",
                        "atLeast(75) -> atLeast(74)");
        assertThat(made(Kind.POINTS, when, "new Bonus(5)"))
                .containsExactly("Bonus(5) -> Bonus(6)", "Bonus(5) -> Bonus(4)");
    }

    @Test
    void yesAndNoAreSwappedAndOtherConstantsReplaced() throws RulesInvalid {
        String when = "Measure( answer == Answer.YES || answer == Answer.NO, level == EngagementLevel.NONE )";
        String then = "new Warning(Warning.Code.INTERPRETATION)";
        assertThat(made(Kind.ANSWER, when, then))
                .containsExactly(
                        "answer == Answer.YES -> answer == Answer.NO", "answer == Answer.NO -> answer == Answer.YES");
        assertThat(made(Kind.CONSTANT, when, then))
                .hasSize(2)
                .first()
                .isEqualTo("level == EngagementLevel.NONE -> level == EngagementLevel.PRE");
        assertThat(made(Kind.LOGIC, when, then))
                .containsExactly(
                        "answer == Answer.YES || answer == Answer.NO -> answer == Answer.YES && answer == Answer.NO");
    }

    @Test
    void anIdBecomesOneThatDoesNotStandBesideItAlready() throws RulesInvalid {
        assertThat(made(Kind.MEASURE, "Measure( id in (\"PI_EP_1\", \"PI_EP_2\") )", "new Bonus(5)"))
                .containsExactly(
                        "id in (\"PI_EP_1\", \"PI_EP_2\") -> id in (\"PI_HIE_1\", \"PI_EP_2\")",
                        "id in (\"PI_EP_1\", \"PI_EP_2\") -> id in (\"PI_EP_1\", \"PI_HIE_1\")");
        assertThat(made(Kind.REQUIREMENT, "Measure( id == \"PI_EP_1\" )", "new Met(\"SRA_ANALYSIS\")"))
                .containsExactly("Met(\"SRA_ANALYSIS\") -> Met(\"SRA_RISK_MANAGEMENT\")");
    }

    @Test
    void pointsAreSentToAnotherHolder() throws RulesInvalid {
        String then = "$points.move(\"PI_EP_1\", \"PI_PEA_1\")";
        assertThat(made(Kind.REDISTRIBUTION, "$points : PointsAvailable( option == 1 )", then))
                .containsExactly(
                        "move(\"PI_EP_1\", \"PI_PEA_1\") -> move(\"PI_EP_1\", \"publicHealthAndClinicalDataExchange\")");
    }

    @Test
    void yearsAreMovedWhereThatMakesADifference() throws RulesInvalid {
        assertThat(years("2024-")).containsExactly("2024- -> 2025-", "2024- -> 2024-2025");
        assertThat(years("2026-")).containsExactly("2026- -> 2025-");
        assertThat(years("2025"))
                .containsExactly("2025 -> 2024-2025", "2025 -> 2024", "2025 -> 2025-2026", "2025 -> 2026");
    }

    @Test
    void aRuleIsRemovedAndTheOthersStay() throws RulesInvalid {
        String when = "Measure( id == \"PI_EP_1\" )";
        List<Mutant> removed =
                mutants(rule("one", "2024", when, "new Bonus(5)") + rule("two", "2025", when, "new Bonus(0)")).stream()
                        .filter(mutant -> mutant.kind() == Kind.REMOVED)
                        .toList();
        assertThat(removed).hasSize(2);
        assertThat(removed.get(0).source().text()).doesNotContain("BONUS: one").contains("BONUS: two");
    }

    @Test
    void noTwoMutantsHaveOneId() throws RulesInvalid {
        for (RuleFile file : Catalogue.read(RuleFolder.builtIn()).files()) {
            assertThat(Mutants.of(file)).extracting(Mutant::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheSafeSubsetRefusesIsNotCompiled() throws RulesInvalid {
        List<Mutant> bound = mutants(rule(
                "one",
                "2024-",
                "$total : Total( unmet == 0 )",
                "new CategoryScore(Outcome.SCORED, $total.beforeCap())"));
        List<Variant> variants = Variants.of(bound);
        assertThat(variants).hasSameSizeAs(bound);
        Mutant unreadable = bound.get(1);
        TextFile broken = new TextFile(
                unreadable.source().path(), unreadable.source().text().replace("unmet", "unmett"));
        assertThat(Variants.of(List.of(new Mutant(unreadable.rule(), Kind.NUMBER, "", broken, broken))))
                .singleElement()
                .isInstanceOfSatisfying(Variant.Refused.class, refused -> {
                    assertThat(refused.byCompiler()).isFalse();
                    assertThat(refused.reason()).contains("unmett");
                });
    }
}
