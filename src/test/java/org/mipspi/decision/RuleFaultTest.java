package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Identification;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.programs.Program;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;

/** Rules that do not come to one whole answer are a fault, never a pass. */
class RuleFaultTest {

    private static final String HEAD =
            """
            // title: A rule for this test
            // law: None
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            rule "TEST: a rule for this test"
                @requirement("TEST")
                @years("2026")
                @citation("none")
                @confidence("interpretation")
                @because("a test")
            when
            """;

    @Test
    void aRuleThatLoopsEndsInAFault() {
        assertFault(with(HEAD + "    Bonus( points >= 0 )\nthen\n    insert( new Bonus(1) );\nend\n"), "do not settle");
    }

    @Test
    void aRequirementWithoutAStandingIsAFault() {
        assertFault(
                replacing(
                        "attestations/safer-guide.drl",
                        text -> text.replace("answer == Answer.NOT_REPORTED", "answer == Answer.COUNTS")),
                "leave SAFER_GUIDE without a standing");
    }

    @Test
    void aRequirementWithTwoStandingsIsAFault() {
        assertFault(
                with(HEAD + "    Measure( id == \"PI_PPHI_2\" )\nthen\n    insert( new Met(\"SAFER_GUIDE\") );\nend\n"),
                "two standings");
    }

    @Test
    void pointsThatAreNotAHundredAreAFault() {
        assertFault(
                replacing("scoring/points.drl", text -> text.replace("\"PI_PEA_1\", 25", "\"PI_PEA_1\", 26")),
                "101 points available");
    }

    @Test
    void pointsThatNoRuleMovesAreAFault() {
        assertFault(
                replacing("electronic-prescribing/move-pdmp.drl", text -> text.replace("2024-", "2024")),
                "leave points that an exclusion should move");
    }

    @Test
    void aMeasureThatNoRuleScoresIsAFault() {
        assertFault(
                replacing(
                        "scoring/points-earned.drl",
                        text -> text.replace(
                                "measure.answer == Answer.NOT_REPORTED",
                                "measure.answer == Answer.NOT_REPORTED, points > 99")),
                "do not score");
    }

    @Test
    void aStandingThatComesTooLateIsAFault() {
        assertFault(
                with(
                        HEAD
                                + "    RequirementResults( setSubmitted == true )\nthen\n    insert( new Met(\"CEHRT_ID\") );\nend\n"),
                "after round 1");
    }

    @Test
    void aRuleThatThrowsIsAFault() {
        assertFault(
                replacing("attestations/cehrt-certified.drl", text -> text.replace("cehrtCertifiedOn != null, ", "")),
                "a rule failed");
    }

    /** A session that a rule threw in, in the midst of its first round, is not used for the next submission. */
    @Test
    void nothingOfAFaultStaysBehind() {
        RuleSet faulty = inForce(
                replacing("attestations/cehrt-certified.drl", text -> text.replace("cehrtCertifiedOn != null, ", "")));
        DecisionService decisions = new DecisionService(faulty);
        Submission sound = nothingReported(LocalDate.of(2025, 1, 1));
        Decision expected =
                new DecisionService(RuleSet.builtIn()).decide(sound, false).decision();
        for (int round = 0; round < 50; round++) {
            assertThatThrownBy(() -> decisions.decide(nothingReported(), false)).isInstanceOf(RuleFault.class);
            Decision decision = decisions.decide(sound, false).decision();
            assertThat(decision.requirements()).isEqualTo(expected.requirements());
            assertThat(decision.warnings()).isEqualTo(expected.warnings());
            assertThat(decision.redistributions()).isEqualTo(expected.redistributions());
        }
    }

    private static void assertFault(List<TextFile> sources, String message) {
        RuleSet rules = inForce(sources);
        DecisionEngine engine = new DecisionEngine(null);
        Submission submission = nothingReported();
        for (boolean traced : new boolean[] {false, true}) {
            assertThatThrownBy(() -> engine.decide(
                            rules.ruleBase(2026),
                            submission,
                            submission.measurementSets().get(0),
                            new Deadline(),
                            traced ? RecordedContent.TRACE : RecordedContent.SENTENCES))
                    .as(traced ? "traced" : "not traced")
                    .isInstanceOf(RuleFault.class)
                    .hasMessageContaining(message);
        }
    }

    private static RuleSet inForce(List<TextFile> sources) {
        try {
            return RuleSet.of("test", sources);
        } catch (RulesInvalid e) {
            throw new AssertionError(e);
        }
    }

    private static List<TextFile> with(String text) {
        List<TextFile> sources = new ArrayList<>(RuleFolder.builtIn());
        sources.add(new TextFile("attestations/test.drl", text));
        return sources;
    }

    private static List<TextFile> replacing(String path, UnaryOperator<String> change) {
        List<TextFile> sources = new ArrayList<>();
        for (TextFile source : RuleFolder.builtIn()) {
            String text = source.path().equals(path) ? change.apply(source.text()) : source.text();
            sources.add(new TextFile(source.path(), text));
        }
        assertThat(sources).isNotEqualTo(RuleFolder.builtIn());
        return sources;
    }

    private static Submission nothingReported() {
        return nothingReported(null);
    }

    private static Submission nothingReported(LocalDate cehrtCertifiedOn) {
        List<Measure> measures = MeasureFiles.builtIn().measures().stream()
                .map(measure ->
                        measure.id().equals("PI_EP_2") ? excluded("PI_EP_2") : Measure.notReported(measure.id()))
                .toList();
        MeasurementSet set = new MeasurementSet(
                0,
                MeasureFiles.builtIn().of(2026),
                null,
                Program.NOT_NAMED,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                List.of(),
                cehrtCertifiedOn,
                measures,
                List.of());
        return new Submission(
                null,
                2026,
                Practice.of(EntityType.GROUP),
                new Identification(EntityType.GROUP, true, false, false),
                List.of(set));
    }

    private static Measure excluded(String id) {
        Measure nothing = Measure.notReported(id);
        return new Measure(
                id,
                nothing.answer(),
                0,
                0,
                List.of(),
                id + "_EX_1",
                nothing.level(),
                nothing.preProductionYears(),
                null,
                nothing.analysis(),
                nothing.riskManagement());
    }
}
