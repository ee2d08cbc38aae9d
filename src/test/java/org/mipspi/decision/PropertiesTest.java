package org.mipspi.decision;

import static org.quicktheories.QuickTheory.qt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mipspi.decision.Drafts.Draft;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.rules.compile.RuleSet;
import org.quicktheories.QuickTheory;

/** What holds of every submission, whatever it says. */
class PropertiesTest {

    private static final DecisionService DECISIONS = new DecisionService(RuleSet.builtIn());
    private static final List<String> BONUS = List.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6");
    private static final Pattern COUNTS = Pattern.compile("\\{\"numerator\":(\\d+),\"denominator\":(\\d+)}");

    private static QuickTheory properties() {
        return qt().withFixedSeed(20_260_101L).withExamples(3_000);
    }

    private static Decision decide(String submission) {
        return decide(submission, false);
    }

    private static Decision decide(String submission, boolean traced) {
        try {
            DecisionService.Result result = DECISIONS.decide(submission.getBytes(StandardCharsets.UTF_8), traced);
            if (result instanceof DecisionService.Result.Decided decided) {
                return decided.decision();
            }
            throw new AssertionError(result + " of " + submission);
        } catch (UnreadableDocument e) {
            throw new AssertionError(submission, e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itHoldsOfEverySubmission(AnswerProperty property) {
        properties().forAll(Drafts.drafts()).check(draft -> property.holdsOf(decide(draft.submission())));
    }

    @Test
    void aTraceChangesNothingElse() {
        properties()
                .forAll(Drafts.drafts())
                .check(draft ->
                        TwoAnswers.differInTraceOnly(decide(draft.submission()), decide(draft.submission(), true)));
    }

    @Test
    void moreNumeratorNeverLowersTheScore() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            Decision decision = decide(draft.submission());
            if (decision.outcome() == Outcome.REWEIGHTED) {
                return true;
            }
            for (String id : List.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1")) {
                Matcher counts = COUNTS.matcher(draft.values().getOrDefault(id, ""));
                if (counts.matches() && !counts.group(1).equals(counts.group(2))) {
                    int numerator = Integer.parseInt(counts.group(1));
                    int denominator = Integer.parseInt(counts.group(2));
                    Decision more = decide(draft.with(id, Drafts.counts(numerator + 1, denominator))
                            .submission());
                    if (more.score().category() < decision.score().category()
                            || more.score().beforeCap() < decision.score().beforeCap()) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    @Test
    void aBonusNeverChangesWhatIsAvailable() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            List<String> bonus = new ArrayList<>();
            BONUS.forEach(id -> bonus.addAll(List.of(id, id + "_PRE", id + "_PROD")));
            return TwoAnswers.differInBonusOnly(
                    decide(draft.submission()), decide(draft.without(bonus).submission()));
        });
    }

    @Test
    void theOrderOfMeasurementsChangesNothing() {
        properties().forAll(Drafts.drafts()).check(draft -> decide(draft.submission())
                .equals(decide(draft.reversed().submission())));
    }

    @Test
    void theOrderOfSetsChangesOnlyWhichIndexIsPicked() {
        properties().forAll(Drafts.drafts(), Drafts.drafts()).check((one, other) -> {
            Draft sameYear = new Draft(one.year(), other.values(), other.end(), other.cehrtId(), other.clinicians());
            Draft second = one.year() == 2026 ? sameYear : sameYear.without(List.of("PI_PHCDRR_6"));
            Decision forth = decide(one.submission(one.set(), second.set()));
            Decision back = decide(one.submission(second.set(), one.set()));
            boolean tie = forth.measurementSets().get(0).category() != null
                    && forth.measurementSets()
                            .get(0)
                            .category()
                            .equals(forth.measurementSets().get(1).category());
            // Of a tie the first is picked, which is another set then.
            return forth.outcome() == back.outcome()
                    && java.util.Objects.equals(
                            forth.score().category(), back.score().category())
                    && (tie || forth.requirements().equals(back.requirements()))
                    && (tie || forth.objectives().equals(back.objectives()));
        });
    }

    @Test
    void theSameSubmissionGetsTheSameAnswer() {
        properties().forAll(Drafts.drafts()).check(draft -> decide(draft.submission())
                .equals(decide(draft.submission())));
    }
}
