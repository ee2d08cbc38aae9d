package org.mipspi.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.files.TextFile;
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.safety.KnownIds;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.RulesInvalid;

/** Each kind of fault is made where the syntax tree has a place for it, and nowhere else. */
class MutantsTest {

    private static final KnownIds KNOWN = KnownIds.of(RuleSet.builtIn().catalog());

    private static final String HEAD =
            """
            // title: A file of a test
            // law: It is for a test.
            package rules.public_health

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            """;

    /** Rules decide these two requirements, so that other rules may name them. */
    private static final String REQUIREMENTS =
            """
            // title: Security risk analysis
            // law: The law in short.
            // years: 2024-
            // citation: none
            // confidence: confirmed
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            rule "SRA_ANALYSIS: the analysis is attested"
                @because("yes")
            when
                Measure( id == "PI_PPHI_1", analysis == Answer.YES )
            then
                insert( new Met("SRA_ANALYSIS") );
            end

            rule "SRA_RISK_MANAGEMENT: risk management is attested"
                @because("yes")
            when
                Measure( id == "PI_PPHI_1", riskManagement == Answer.YES )
            then
                insert( new Met("SRA_RISK_MANAGEMENT") );
            end
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
        TextFile file = new TextFile("public-health/bonus.drl", HEAD + rules);
        Catalog catalog = CatalogReader.read(List.of(file, new TextFile("attestations/sra.drl", REQUIREMENTS)));
        return Mutants.of(catalog).stream()
                .filter(mutant -> mutant.rule().file().equals(file.path()))
                .toList();
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
                        "RequirementResults( bonusMeasures == 1, bonusMeasures != 1, bonusMeasures < 1, bonusMeasures <= 1, "
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
                // COUNTS and NOT_REPORTED of each answer, PRE and PROD, and each other warning.
                .hasSize(4 + 2 + Warning.Code.values().length - 1)
                .contains(
                        "answer == Answer.YES -> answer == Answer.COUNTS",
                        "level == EngagementLevel.NONE -> level == EngagementLevel.PRE",
                        "level == EngagementLevel.NONE -> level == EngagementLevel.PROD",
                        "Warning(Warning.Code.INTERPRETATION) -> Warning(Warning.Code.SET_ASIDE)");
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
    void pointsAreSentToEveryOtherHolder() throws RulesInvalid {
        String then = "$points.move(\"PI_EP_1\", \"PI_PEA_1\")";
        assertThat(made(Kind.REDISTRIBUTION, "$points : PointsAvailable( option == 1 )", then))
                .hasSize(6)
                .contains(
                        "move(\"PI_EP_1\", \"PI_PEA_1\") -> move(\"PI_EP_1\", \"PI_EP_2\")",
                        "move(\"PI_EP_1\", \"PI_PEA_1\") -> move(\"PI_EP_1\", \"publicHealthAndClinicalDataExchange\")");
    }

    @Test
    void aLimbOfAndOrOrIsDropped() throws RulesInvalid {
        assertThat(made(
                        Kind.LIMB,
                        "Measure( answer == Answer.YES || answer == Answer.NO || (level != EngagementLevel.NONE && numerator >= 1) )",
                        "new Bonus(5)"))
                .extracting(what -> what.substring(what.indexOf(" -> ") + 4))
                .containsExactly(
                        "answer == Answer.NO",
                        "answer == Answer.YES",
                        "numerator >= 1",
                        "level != EngagementLevel.NONE",
                        "answer == Answer.YES || answer == Answer.NO");
    }

    @Test
    void trueAndFalseAreSwapped() throws RulesInvalid {
        assertThat(made(Kind.CONSTANT, "RequirementResults( exempt == false )", "new Bonus(5)"))
                .containsExactly("exempt == false -> exempt == true");
    }

    @Test
    void aFieldBecomesTheOneBesideItOfTheSameType() throws RulesInvalid {
        assertThat(made(
                        Kind.FIELD,
                        "OptionInForce( number == 1, exchange.sending.numerator >= 1, exchange.receiving.addressed == true )",
                        "new Bonus(5)"))
                .containsExactly(
                        "exchange.sending.numerator >= 1 -> exchange.receiving.numerator >= 1",
                        "exchange.sending.numerator >= 1 -> exchange.sending.denominator >= 1",
                        "exchange.receiving.addressed == true -> exchange.biDirectional.addressed == true");
        assertThat(made(Kind.FIELD, "Measure( level == EngagementLevel.PRE, answer == Answer.YES )", "new Bonus(5)"))
                .containsExactly("answer == Answer.YES -> analysis == Answer.YES");
    }

    @Test
    void aMethodBecomesAnotherThatTakesAndGivesTheSame() throws RulesInvalid {
        assertThat(made(
                        Kind.METHOD,
                        "Practice( $share : servicesAt(\"24\"), $share.atLeast(75) == true, hospitalBased.moreThan(75) == true )",
                        "new Bonus(5)"))
                .containsExactly("atLeast(75) -> moreThan(75)", "moreThan(75) -> atLeast(75)");
        assertThat(made(
                        Kind.METHOD,
                        "$total : PointsTotal( unmet == 0 )",
                        "new CategoryScore(Outcome.SCORED, $total.beforeCap())"))
                .containsExactly("beforeCap() -> unmet()");
    }

    @Test
    void aListLosesOneIdAndGetsOneMore() throws RulesInvalid {
        assertThat(made(Kind.LIST, "Measure( id in (\"PI_EP_1\", \"PI_EP_2\") )", "new Bonus(5)"))
                .extracting(what -> what.substring(what.indexOf(" -> ") + 4))
                .containsExactly(
                        "id in (\"PI_EP_2\")", "id in (\"PI_EP_1\")", "id in (\"PI_EP_1\", \"PI_EP_2\", \"PI_HIE_1\")");
        assertThat(made(
                        Kind.LIST,
                        "$option : OptionInForce( number == 1 )",
                        "new PointsAvailable($option).turn(\"BONUS\", \"PI_EP_1\", \"PI_PEA_1\")"))
                .extracting(what -> what.substring(what.indexOf(" -> ") + 4))
                .containsExactly(
                        "turn(\"BONUS\", \"PI_PEA_1\")",
                        "turn(\"BONUS\", \"PI_EP_1\")",
                        "turn(\"BONUS\", \"PI_EP_1\", \"PI_PEA_1\", \"PI_PHCDRR_1\")");
        assertThat(made(
                        Kind.LIST,
                        "Practice( $share : servicesAt(\"19\", \"21\"), $share.all == true )",
                        "new Bonus(5)"))
                .containsExactly(
                        "servicesAt(\"19\", \"21\") -> servicesAt(\"21\")",
                        "servicesAt(\"19\", \"21\") -> servicesAt(\"19\")");
    }

    @Test
    void aShapeIsFreedOrTakenAtEachOfItsPlaces() throws RulesInvalid {
        assertThat(made(Kind.SHAPE, "MeasurementSet( cehrtIdShaped(\"X1\") == true )", "new Bonus(5)"))
                .extracting(what -> what.substring(what.lastIndexOf("(\"") + 2, what.lastIndexOf("\")")))
                .containsExactly("X", "X1X", "A1", "01", "XX", "XA", "X0");
    }

    @Test
    void aTurnOrAnExemptionBecomesTheOneBesideIt() throws RulesInvalid {
        String rules = rule("one", "2024-", "$points : PointsAvailable( next == \"MOVE-ONE\" )", "$points.keep()")
                .replace("BONUS: one", "MOVE-ONE: one")
                .replace("@requirement(\"BONUS\")", "@requirement(\"MOVE-ONE\")");
        String other = rules.replace("MOVE-ONE", "MOVE-OTHER");
        assertThat(mutants(rules + other))
                .filteredOn(mutant -> mutant.kind() == Kind.STATEMENT)
                .extracting(Mutant::what)
                .containsExactly(
                        "next == \"MOVE-ONE\" -> next == \"MOVE-OTHER\"",
                        "next == \"MOVE-OTHER\" -> next == \"MOVE-ONE\"");
    }

    @Test
    void aStandingBecomesItsOppositeOrTheNext() throws RulesInvalid {
        String when = "Measure( id == \"PI_EP_1\" )";
        assertThat(made(Kind.STANDING, when, "new Met(\"SRA_ANALYSIS\")"))
                .containsExactly(
                        "Met(\"SRA_ANALYSIS\") -> Excluded(\"SRA_ANALYSIS\")",
                        "Met(\"SRA_ANALYSIS\") -> NotMet(\"SRA_ANALYSIS\", Reason.NOT_REPORTED)");
        assertThat(made(Kind.STANDING, when, "new NotMet(\"SRA_ANALYSIS\", Reason.ANSWERED_NO)"))
                .containsExactly("NotMet(\"SRA_ANALYSIS\", Reason.ANSWERED_NO) -> Met(\"SRA_ANALYSIS\")");
    }

    @Test
    void oneOfSeveralConclusionsIsLeftOut() throws RulesInvalid {
        String when = "$option : OptionInForce( number == 1 )";
        assertThat(made(Kind.CONCLUSION, when, "new Bonus(5)")).isEmpty();
        assertThat(made(Kind.CONCLUSION, when, "new Bonus(5) );\n    insert( new Reweighted()"))
                .containsExactly("insert( new Bonus(5) );", "insert( new Reweighted() );");
        assertThat(made(Kind.CONCLUSION, when, "new PointsAvailable($option).give(\"PI_EP_1\", 10).keep()"))
                .containsExactly(".give(\"PI_EP_1\", 10)", ".keep()");
    }

    @Test
    void yearsAreMovedWhereThatMakesADifference() throws RulesInvalid {
        assertThat(years("2024-")).containsExactly("2024- -> 2025-", "2024- -> 2024-2026");
        assertThat(years("2026-")).containsExactly("2026- -> 2025-", "2026- -> 2027-", "2026- -> 2026");
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
        assertThat(Mutants.of(CatalogReader.read(RuleFolder.builtIn())))
                .extracting(Mutant::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheSafeSubsetRefusesIsNotCompiled() throws RulesInvalid {
        List<Mutant> bound = mutants(rule(
                "one",
                "2024-",
                "$total : PointsTotal( unmet == 0 )",
                "new CategoryScore(Outcome.SCORED, $total.beforeCap())"));
        List<CompiledMutant> variants = MutantCompiler.of(bound, KNOWN, Readings.NONE);
        assertThat(variants).hasSameSizeAs(bound);
        Mutant unreadable = bound.get(1);
        TextFile broken = new TextFile(
                unreadable.source().path(), unreadable.source().text().replace("unmet", "unmett"));
        assertThat(MutantCompiler.of(
                        List.of(new Mutant(unreadable.rule(), Kind.NUMBER, "", broken, broken)), KNOWN, Readings.NONE))
                .singleElement()
                .isInstanceOfSatisfying(CompiledMutant.Refused.class, refused -> {
                    assertThat(refused.byCompiler()).isFalse();
                    assertThat(refused.reason()).contains("unmett");
                });
    }

    @Test
    void everyMutantHasAnIdOfItsOwnThatDoesNotDependOnLines() throws RulesInvalid {
        List<String> ids =
                Mutants.of(RuleSet.builtIn().catalog()).stream().map(Mutant::id).toList();
        List<TextFile> moved = RuleFolder.builtIn().stream()
                .map(file -> file.path().endsWith(".drl")
                        ? new TextFile(
                                file.path(),
                                file.text()
                                        .replaceFirst("(?m)^package ", "\n// A new comment.\n\n\npackage ")
                                        .replaceAll("(?m)^when$", "when\n\n")
                                        .replaceAll("(?m)^then$", "then\n"))
                        : file)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Mutants.of(CatalogReader.read(moved)).stream().map(Mutant::id))
                .containsExactlyElementsOf(ids);
    }
}
