package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.decision.session.RuleSession;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.points.Bonus;
import org.mipspi.domain.points.Movement;
import org.mipspi.domain.programs.Program;
import org.mipspi.domain.programs.Programs;
import org.mipspi.files.TextFile;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;

/** Rules that would fill the memory or never end stop in a fault, whether they passed the checks or not. */
class HostileRulesTest {

    private static final String HEAD =
            """
            // title: Hostile rules
            // law: None
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*
            import org.mipspi.domain.points.*

            """;

    /** Far less than what these rules took: the first of them filled 1 GB. */
    private static final long MAX_BYTES = 600_000_000;

    private static final PointsTotal TOTAL = new PointsTotal(false, Set.of(), 0, 0, new Programs(2026, List.of()));

    /** Compiled past the checks, which refuse such a join: 1,000 facts have a billion triples. */
    @Test
    void aCrossProductIsRefusedBeforeTheEngineSearchesIt() throws RulesInvalid {
        RuleBase rules = unchecked(rule("a", "Movement() Movement() Movement()", "insert( new Bonus(1) );"));
        AtomicInteger inserted = new AtomicInteger();

        assertFault(
                () -> decide(rules, session -> {
                    while (inserted.incrementAndGet() < 1_000) {
                        session.insert(new Movement("PI_EP_1", "PI_EP_2", inserted.get()));
                    }
                }),
                "may match more than 100000 times; the last fact was a Movement");
        assertThat(inserted).hasValueLessThan(50);
    }

    @Test
    void factsOfDifferentTypesThatAreJoinedAreCountedTogether() throws RulesInvalid {
        RuleBase rules =
                unchecked(rule("a", "$m : Movement() $b : Bonus( points > 1000000 )", "insert( new Bonus(1) );"));

        assertFault(
                () -> decide(rules, session -> {
                    for (int i = 0; i < 1_000; i++) {
                        session.insert(new Movement("PI_EP_1", "PI_EP_2", i));
                        session.insert(new Bonus(i));
                    }
                }),
                "may match more than 100000 times");
    }

    /** They pass the checks: none of them has more than one pattern. */
    @Test
    void manyRulesThatFeedOneAnotherAreStopped() throws RulesInvalid {
        RuleBase rules = checked(rule("seed", "PointsTotal()", "insert( new Bonus(0) );")
                + IntStream.range(0, 60)
                        .mapToObj(i -> rule("loop " + i, "Bonus( points >= 0 )", "insert( new Bonus(1) ); ".repeat(5)))
                        .collect(Collectors.joining()));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(TOTAL);
                    session.fire();
                }),
                "the last fact was a Bonus concluded by 'TEST: ");
    }

    @Test
    void aConclusionThatGrowsWithEachFiringIsStopped() throws RulesInvalid {
        RuleBase rules = checked(rule(
                        "seed",
                        "$exchange : HealthInformationExchange()",
                        "insert( new PointsAvailable(new OptionInForce(1, $exchange)) );")
                + rule(
                        "grow",
                        "$points : PointsAvailable()",
                        "insert( $points" + ".give(\"x\", 0)".repeat(30) + " );"));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(HealthInformationExchange.of(set("XX15C")));
                    session.fire();
                }),
                "the rule 'TEST: grow' failed: java.lang.IllegalArgumentException: there are more than 100 holders");
    }

    @Test
    void aSentenceIsBound() throws RulesInvalid {
        String because = "{givenCehrtIds}".repeat(30);
        RuleBase rules =
                checked(rule("a", "MeasurementSet()", "insert( new Bonus(1) );").replace("a test", because));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(set("x".repeat(1_000_000)));
                    session.fire();
                }),
                "the rule 'TEST: a' failed: java.lang.IllegalStateException: its reason is longer than 4000000");
    }

    @Test
    void theSentencesOfADecisionAreBoundTogether() throws RulesInvalid {
        RuleBase rules = checked(rule("a", "MeasurementSet()", "insert( new Bonus(1) ); ".repeat(5))
                .replace("a test", "{givenCehrtIds}".repeat(2)));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(set("x".repeat(1_000_000)));
                    session.fire();
                }),
                "longer than 8000000 characters; the last was that of 'TEST: a'");
    }

    @Test
    void aConclusionWithoutWhatItNeedsIsAFaultThatNamesTheRule() throws RulesInvalid {
        RuleBase rules =
                checked(rule("a", "Measure( id == \"PI_EP_1\", $e : exclusion )", "insert( new Exemption($e) );"));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(Measure.notReported("PI_EP_1"));
                    session.fire();
                }),
                "the rule 'TEST: a' failed: java.lang.NullPointerException: Exemption.id");
    }

    @Test
    void aConditionThatThrowsIsAFaultThatNamesTheRule() throws RulesInvalid {
        RuleBase rules = checked(rule(
                "a", "MeasurementSet( cehrtCertifiedOn.isBefore(performanceEnd) == true )", "insert( new Bonus(1) );"));

        assertFault(
                () -> decide(rules, session -> {
                    session.insert(set("XX15C"));
                    session.fire();
                }),
                "TEST: a");
    }

    @Test
    void whatFailsBetweenTheRoundsIsAFaultToo() throws RulesInvalid {
        RuleBase rules = checked(rule("a", "PointsTotal()", "insert( new Bonus(1) );"));

        assertFault(
                () -> decide(rules, session -> {
                    throw new IllegalArgumentException("PI_XX_1 is not a measure of 2026");
                }),
                "PI_XX_1 is not a measure of 2026");
    }

    @Test
    void rulesThatTakeTooLongAreAFaultThoughFewFire() throws RulesInvalid {
        RuleBase rules = checked(rule("a", "PointsTotal()", "insert( new Bonus(1) );"));

        assertThatThrownBy(() -> RuleSession.with(rules, new Deadline(0), RecordedContent.SENTENCES, null, session -> {
                    session.fire();
                    return null;
                }))
                .isInstanceOf(RuleFault.class)
                .hasMessage("the rules take too long");
    }

    /** The JVM is in an unknown state: nothing is made of it, and the session is thrown away. */
    @Test
    void anErrorOfTheJvmPassesThrough() throws RulesInvalid {
        RuleBase rules = checked(rule("a", "PointsTotal()", "insert( new Bonus(1) );"));
        StackOverflowError thrown = new StackOverflowError();

        assertThatThrownBy(() -> decide(rules, session -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    private static void decide(RuleBase rules, Consumer<RuleSession> work) {
        RuleSession.with(rules, new Deadline(), RecordedContent.SENTENCES, null, session -> {
            work.accept(session);
            return null;
        });
    }

    private static void assertFault(ThrowingCallable decision, String message) {
        long before = allocated();
        assertThatThrownBy(decision).isInstanceOf(RuleFault.class).hasMessageContaining(message);
        assertThat(allocated() - before).as("bytes allocated").isLessThan(MAX_BYTES);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static MeasurementSet set(String cehrtId) {
        return new MeasurementSet(
                0,
                MeasureFiles.builtIn().of(2026),
                null,
                Program.NOT_NAMED,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                cehrtId,
                List.of(),
                null,
                MeasureFiles.builtIn().measures().stream()
                        .map(measure -> Measure.notReported(measure.id()))
                        .toList(),
                List.of());
    }

    private static RuleBase checked(String rules) throws RulesInvalid {
        return RuleBase.compile(CatalogReader.read(sources(rules)), 2026);
    }

    /** Read as the built-in rules are, which are checked when they are built. */
    private static RuleBase unchecked(String rules) throws RulesInvalid {
        return RuleBase.compile(CatalogReader.readBuiltIn(sources(rules)), 2026);
    }

    private static List<TextFile> sources(String rules) {
        return List.of(new TextFile("attestations/test.drl", HEAD + rules));
    }

    private static String rule(String name, String when, String then) {
        return """
                rule "TEST: %s"
                    @requirement("TEST")
                    @years("2026")
                    @citation("none")
                    @confidence("confirmed")
                    @because("a test")
                when
                    %s
                then
                    %s
                end

                """
                .formatted(name, when, then);
    }
}
