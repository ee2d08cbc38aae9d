package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mipspi.submissions.SubmissionVariant.withEachSetAlone;
import static org.mipspi.submissions.SubmissionVariant.withLargerNumerator;
import static org.mipspi.submissions.SubmissionVariant.withMeasurementsReversed;
import static org.mipspi.submissions.SubmissionVariant.withSets;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.RandomSubmissions;
import org.mipspi.submissions.SubmissionVariant;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** What holds of every submission, whatever it reports. QuickTheories draws the seeds of the submissions. */
class PropertiesTest {

    private static final DecisionService DECISIONS = new DecisionService(RuleSet.builtIn());
    private static final List<String> COUNTED = List.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1");
    private static final List<String> BONUS = Stream.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6")
            .flatMap(id -> Stream.of(id, id + "_PRE", id + "_PROD"))
            .toList();

    private static QuickTheory properties() {
        return qt().withFixedSeed(20_260_101L).withExamples(3_000);
    }

    /** Submissions to be scored, of every shape. */
    private static Gen<ObjectNode> submissions() {
        return longs().all().map(seed -> new RandomSubmissions(seed).acceptable());
    }

    private static Decision decide(ObjectNode submission) {
        return decide(submission, false);
    }

    private static Decision decide(ObjectNode submission, boolean traced) {
        try {
            DecisionService.Result result =
                    DECISIONS.decide(submission.toString().getBytes(StandardCharsets.UTF_8), traced);
            if (result instanceof DecisionService.Result.Decided decided) {
                return decided.decision();
            }
            throw new AssertionError(result + " of " + submission);
        } catch (UnreadableDocument e) {
            throw new AssertionError(submission.toString(), e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itHoldsOfEverySubmission(AnswerProperty property) {
        properties().forAll(submissions()).check(submission -> property.holdsOf(decide(submission)));
    }

    @Test
    void aTraceChangesNothingElse() {
        properties()
                .forAll(submissions())
                .check(submission -> TwoAnswers.differInTraceOnly(decide(submission), decide(submission, true)));
    }

    @Test
    void moreNumeratorNeverLowersTheScore() {
        AtomicInteger compared = new AtomicInteger();
        properties().forAll(submissions()).check(submission -> {
            for (ObjectNode alone : withEachSetAlone(submission)) {
                Decision decision = decide(alone);
                for (String id : decision.outcome() == Outcome.REWEIGHTED ? List.<String>of() : COUNTED) {
                    ObjectNode larger = withLargerNumerator(alone, id);
                    if (larger != null) {
                        compared.incrementAndGet();
                        Decision more = decide(larger);
                        if (more.score().category() < decision.score().category()
                                || more.score().beforeCap() < decision.score().beforeCap()) {
                            return false;
                        }
                    }
                }
            }
            return true;
        });
        assertThat(compared.get()).as("compared").isGreaterThan(3_000);
    }

    @Test
    void aBonusNeverChangesWhatIsAvailable() {
        AtomicInteger compared = new AtomicInteger();
        properties().forAll(submissions()).check(submission -> withEachSetAlone(submission).stream()
                .allMatch(alone -> {
                    Decision with = decide(alone);
                    Decision without = decide(SubmissionVariant.without(alone, BONUS));
                    compared.addAndGet(
                            with.outcome() != Outcome.REWEIGHTED && with.score().bonus() > 0 ? 1 : 0);
                    return TwoAnswers.differInBonusOnly(with, without);
                }));
        assertThat(compared.get()).as("with a bonus").isGreaterThan(500);
    }

    @Test
    void theOrderOfMeasurementsChangesNothing() {
        properties().forAll(submissions()).check(submission -> decide(submission)
                .equals(decide(withMeasurementsReversed(submission))));
    }

    @Test
    void theOrderOfSetsChangesOnlyWhichIndexIsPicked() {
        properties().forAll(longs().all()).check(seed -> {
            RandomSubmissions random = new RandomSubmissions(seed);
            ObjectNode submission = random.acceptable();
            int year = submission.get("performanceYear").intValue();
            ObjectNode one = random.measurementSet(year);
            ObjectNode other = random.measurementSet(year);
            Decision forth = decide(withSets(submission, one, other));
            Decision back = decide(withSets(submission, other, one));
            boolean tie = forth.measurementSets().get(0).category() != null
                    && forth.measurementSets()
                            .get(0)
                            .category()
                            .equals(forth.measurementSets().get(1).category());
            // If two sets tie, the first is picked, which is the other set then.
            return forth.outcome() == back.outcome()
                    && Objects.equals(forth.score().category(), back.score().category())
                    && (tie || forth.requirements().equals(back.requirements()))
                    && (tie || forth.objectives().equals(back.objectives()));
        });
    }

    @Test
    void theSameSubmissionGetsTheSameAnswer() {
        properties().forAll(submissions()).check(submission -> decide(submission)
                .equals(decide(submission)));
    }
}
