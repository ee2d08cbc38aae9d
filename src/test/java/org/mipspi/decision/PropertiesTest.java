package org.mipspi.decision;

import static org.quicktheories.QuickTheory.qt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.Drafts.Draft;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.decision.Decision;
import org.mipspi.domain.decision.Decision.MeasureScore;
import org.mipspi.domain.decision.Decision.Objective;
import org.mipspi.domain.decision.Decision.RequirementStanding;
import org.mipspi.formats.Unreadable;
import org.mipspi.release.RulesInForce;
import org.quicktheories.QuickTheory;

/** What holds of every submission, whatever it says. */
class PropertiesTest {

    private static final DecisionService DECISIONS = new DecisionService(RulesInForce.builtIn());
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
        } catch (Unreadable e) {
            throw new AssertionError(submission, e);
        }
    }

    /** Traced, rules fire in their order; not traced, in any. */
    @Test
    void aTraceChangesNothingElse() {
        properties().forAll(Drafts.drafts()).check(draft -> decide(draft.submission())
                .equals(withoutTrace(decide(draft.submission(), true))));
    }

    private static Decision withoutTrace(Decision decision) {
        return new Decision(
                decision.submissionId(),
                decision.performanceYear(),
                decision.release(),
                decision.outcome(),
                decision.score(),
                decision.weights(),
                decision.requirements(),
                decision.exemptions(),
                decision.objectives(),
                decision.redistributions(),
                decision.warnings(),
                decision.measurementSets(),
                null);
    }

    @Test
    void pointsAvailableAddUpToAHundred() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            Decision decision = decide(draft.submission());
            int sum =
                    decision.objectives().stream().mapToInt(Objective::maximum).sum();
            return sum == (decision.outcome() == Outcome.REWEIGHTED ? 0 : 100);
        });
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
            Decision with = decide(draft.submission());
            Decision without = decide(draft.without(bonus).submission());
            if (with.outcome() == Outcome.REWEIGHTED) {
                return without.outcome() == Outcome.REWEIGHTED;
            }
            return available(with).equals(available(without))
                    && with.score().beforeCap() - with.score().bonus()
                            == without.score().beforeCap();
        });
    }

    private static List<String> available(Decision decision) {
        List<String> available = new ArrayList<>();
        for (Objective objective : decision.objectives()) {
            available.add(objective.id() + "=" + objective.maximum());
            for (MeasureScore measure : objective.measures()) {
                if (measure.maximum() != null) {
                    available.add(measure.measureId() + "=" + measure.maximum());
                }
            }
        }
        return available;
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
    void theCategoryIsZeroExactlyWhenSomethingIsUnmet() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            Decision decision = decide(draft.submission());
            boolean unmet =
                    decision.requirements().stream().anyMatch(standing -> standing.status() == Standing.Status.NOT_MET);
            return switch (decision.outcome()) {
                case REWEIGHTED -> !unmet && decision.score().category() == null;
                case ZERO -> unmet && decision.score().category() == 0;
                case SCORED -> !unmet && decision.score().category() > 0;
            };
        });
    }

    @Test
    void everyRequirementHasExactlyOneStanding() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            Decision decision = decide(draft.submission());
            Set<Requirement> standing = new HashSet<>();
            for (RequirementStanding requirement : decision.requirements()) {
                if (!standing.add(requirement.requirement())) {
                    return false;
                }
            }
            int all = decision.outcome() == Outcome.REWEIGHTED ? 0 : Requirement.values().length - 1;
            return standing.size() == all && !standing.contains(Requirement.SUBMISSION);
        });
    }

    @Test
    void theSameSubmissionGetsTheSameAnswer() {
        properties().forAll(Drafts.drafts()).check(draft -> decide(draft.submission())
                .equals(decide(draft.submission())));
    }

    @Test
    void whatIsCappedIsAtMostAHundredAndFive() {
        properties().forAll(Drafts.drafts()).check(draft -> {
            Decision decision = decide(draft.submission());
            return decision.outcome() == Outcome.REWEIGHTED
                    || (decision.score().beforeCap() >= 0
                            && decision.score().beforeCap() <= 105
                            && (decision.outcome() == Outcome.ZERO
                                    || decision.score().category()
                                            == Math.min(100, decision.score().beforeCap())));
        });
    }
}
