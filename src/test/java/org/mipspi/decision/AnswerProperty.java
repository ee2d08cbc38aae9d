package org.mipspi.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.secondreading.Requirement;

/** What holds of every answer, whatever the submission says. */
public enum AnswerProperty {
    POINTS_AVAILABLE_ADD_UP_TO_A_HUNDRED(AnswerProperty::availableAreAHundred),
    MEASURES_SHARE_WHAT_THEIR_OBJECTIVE_HOLDS(
            decision -> decision.objectives().stream().allMatch(AnswerProperty::isSharedByItsMeasures)),
    POINTS_AND_BONUS_ADD_UP_TO_THE_SUM_BEFORE_THE_CAP(AnswerProperty::pointsAddUp),
    THE_BONUS_IS_FIVE_POINTS_OR_NONE(decision -> isReweighted(decision)
            ? decision.score().bonus() == null
            : decision.score().bonus() == 0 || decision.score().bonus() == 5),
    THE_SUM_IS_CAPPED_AT_A_HUNDRED(AnswerProperty::isCapped),
    THE_CATEGORY_IS_ZERO_EXACTLY_WHEN_SOMETHING_IS_UNMET(AnswerProperty::isZeroWhenUnmet),
    EVERY_REQUIREMENT_HAS_EXACTLY_ONE_STANDING(AnswerProperty::hasOneStandingEach),
    WHAT_IS_UNMET_AND_NOTHING_ELSE_HAS_A_REASON_AND_A_REMEDY(
            decision -> decision.requirements().stream().allMatch(AnswerProperty::saysWhatWouldMeetIt)),
    THE_CONTRIBUTION_IS_THE_CATEGORY_TIMES_ITS_WEIGHT(AnswerProperty::contributesByItsWeight),
    AN_EXEMPTION_REWEIGHTS_UNLESS_IT_IS_VOIDED(AnswerProperty::reweightsWhereExempt),
    THE_FIRST_OF_THE_HIGHEST_SETS_IS_ANSWERED_FOR(AnswerProperty::picksTheHighest);

    private final Predicate<Decision> holds;

    AnswerProperty(Predicate<Decision> holds) {
        this.holds = holds;
    }

    /** Whether it holds of this answer. */
    public boolean holdsOf(Decision decision) {
        return holds.test(decision);
    }

    private static boolean isReweighted(Decision decision) {
        return decision.outcome() == Outcome.REWEIGHTED;
    }

    private static boolean nothingIsScored(Decision decision) {
        return isReweighted(decision) || decision.measurementSets().isEmpty();
    }

    private static boolean availableAreAHundred(Decision decision) {
        int sum = decision.objectives().stream().mapToInt(Objective::maximum).sum();
        return sum == (nothingIsScored(decision) ? 0 : 100);
    }

    /** Of the public health measures only the objective holds points. */
    private static boolean isSharedByItsMeasures(Objective objective) {
        List<MeasureScore> scored = objective.measures().stream()
                .filter(measure -> measure.maximum() != null)
                .toList();
        boolean within = scored.stream()
                .allMatch(measure ->
                        measure.points() >= 0 && measure.maximum() >= 0 && measure.points() <= measure.maximum());
        return within
                && objective.points() <= objective.maximum()
                && (scored.isEmpty()
                        || (scored.stream().mapToInt(MeasureScore::maximum).sum() == objective.maximum()
                                && scored.stream()
                                                .mapToInt(MeasureScore::points)
                                                .sum()
                                        == objective.points()));
    }

    private static boolean pointsAddUp(Decision decision) {
        if (isReweighted(decision)) {
            return decision.score().beforeCap() == null;
        }
        int sum = decision.objectives().stream().mapToInt(Objective::points).sum();
        return sum + decision.score().bonus() == decision.score().beforeCap();
    }

    private static boolean isCapped(Decision decision) {
        if (isReweighted(decision)) {
            return decision.score().category() == null;
        }
        int sum = decision.score().beforeCap();
        boolean counts = decision.outcome() == Outcome.SCORED;
        return sum >= 0 && sum <= 105 && decision.score().category() == (counts ? Math.min(100, sum) : 0);
    }

    private static boolean isZeroWhenUnmet(Decision decision) {
        boolean unmet = decision.requirements().stream().anyMatch(standing -> standing.status() == Status.NOT_MET);
        return switch (decision.outcome()) {
            case REWEIGHTED -> !unmet && decision.score().category() == null;
            case ZERO -> unmet && decision.score().category() == 0;
            case SCORED -> !unmet && decision.score().category() > 0;
        };
    }

    private static boolean hasOneStandingEach(Decision decision) {
        List<String> standing = decision.requirements().stream()
                .map(RequirementStanding::requirement)
                .toList();
        Set<String> all = Stream.of(Requirement.values()).map(Enum::name).collect(Collectors.toSet());
        all.remove(Requirement.SUBMISSION.name());
        Set<String> expected = isReweighted(decision)
                ? Set.of()
                : decision.measurementSets().isEmpty() ? Set.of(Requirement.SUBMISSION.name()) : all;
        return standing.size() == expected.size() && expected.containsAll(standing);
    }

    private static boolean saysWhatWouldMeetIt(RequirementStanding standing) {
        boolean unmet = standing.status() == Status.NOT_MET;
        return unmet == (standing.reason() != null)
                && unmet == (standing.remedy() != null)
                && !standing.because().isBlank()
                && !standing.grounds().citation().isBlank();
    }

    private static boolean contributesByItsWeight(Decision decision) {
        Weights weights = decision.weights();
        int category = isReweighted(decision) ? 0 : decision.score().category();
        BigDecimal expected = BigDecimal.valueOf((long) category * weights.promotingInteroperability(), 2);
        return weights.promotingInteroperability() == (isReweighted(decision) ? 0 : isOfThePathway(decision) ? 30 : 25)
                && weights.quality()
                                + weights.cost()
                                + weights.improvementActivities()
                                + weights.promotingInteroperability()
                        == 100
                && decision.score().finalScorePoints().compareTo(expected) == 0;
    }

    /** Whether the set that is answered for names the APM Performance Pathway. */
    private static boolean isOfThePathway(Decision decision) {
        return decision.measurementSets().stream()
                .filter(SetSummary::picked)
                .anyMatch(set -> set.programName() != null
                        && Set.of("app1", "appPlus", "ssp").contains(set.programName()));
    }

    private static boolean reweightsWhereExempt(Decision decision) {
        Set<Warning.Code> warnings = decision.warnings().stream()
                .map(Decision.Notice::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Warning.Code.class)));
        boolean exempt = !decision.exemptions().isEmpty();
        return exempt == (isReweighted(decision) || warnings.contains(Warning.Code.EXEMPTION_VOIDED))
                && !(isReweighted(decision) && warnings.contains(Warning.Code.EXEMPTION_VOIDED));
    }

    private static boolean picksTheHighest(Decision decision) {
        SetSummary highest = decision.measurementSets().stream()
                .filter(set -> set.category() != null)
                .max(Comparator.comparing(SetSummary::category)
                        .thenComparing(Comparator.comparing(SetSummary::index).reversed()))
                .orElse(null);
        List<SetSummary> picked =
                decision.measurementSets().stream().filter(SetSummary::picked).toList();
        return highest == null
                ? picked.isEmpty()
                : picked.equals(List.of(highest))
                        && Objects.equals(highest.category(), decision.score().category());
    }
}
