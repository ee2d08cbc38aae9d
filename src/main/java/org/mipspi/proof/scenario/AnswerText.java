package org.mipspi.proof.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Standing.Status;

/** The parts of an answer, written as scenarios write them. */
public final class AnswerText {

    public static final String NONE = "none";
    public static final String ABSENT = "absent";

    private AnswerText() {}

    /** {@code MET}, or {@code NOT_MET} with its reason. */
    public static String standing(Decision decision, String requirement) {
        return of(
                standingOf(decision, requirement),
                standing -> standing.status() + (standing.reason() == null ? "" : " " + standing.reason()));
    }

    public static String because(Decision decision, String requirement) {
        return of(standingOf(decision, requirement), RequirementStanding::because);
    }

    private static RequirementStanding standingOf(Decision decision, String requirement) {
        return decision.requirements().stream()
                .filter(standing -> standing.requirement().equals(requirement))
                .findFirst()
                .orElse(null);
    }

    public static String unmet(Decision decision) {
        return list(
                decision.requirements().stream()
                        .filter(standing -> standing.status() == Status.NOT_MET)
                        .toList(),
                RequirementStanding::requirement);
    }

    /** A field of a measure in the answer; if the measure occurs more than once, the fields of all occurrences. */
    public static String measure(Decision decision, String id, Function<MeasureScore, Object> field) {
        List<MeasureScore> scores = decision.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .filter(measure -> measure.measureId().equals(id))
                .toList();
        return scores.isEmpty() ? ABSENT : list(scores, score -> of(score, field));
    }

    /** The numerator divided by the denominator in plain digits, or null if there is no rate. */
    public static String rate(MeasureScore measure) {
        BigDecimal rate = measure.counts() == null ? null : measure.counts().rate();
        return rate == null ? null : rate.toPlainString();
    }

    /** A field of an objective in the answer. */
    public static String objective(Decision decision, String id, Function<Objective, Object> field) {
        Objective objective = decision.objectives().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElse(null);
        return of(objective, field);
    }

    public static String redistributions(Decision decision) {
        return list(decision.redistributions(), moved -> moved.from() + " -> " + moved.to() + ": " + moved.points());
    }

    public static String exemptions(Decision decision) {
        return list(decision.exemptions(), HeldExemption::id);
    }

    /** The weights of quality, cost, improvement activities and promoting interoperability, separated by slashes. */
    public static String weights(Decision decision) {
        return decision.weights().quality() + "/" + decision.weights().cost() + "/"
                + decision.weights().improvementActivities() + "/"
                + decision.weights().promotingInteroperability();
    }

    public static String warnings(Decision decision) {
        return list(
                decision.warnings(),
                warning -> warning.code() + (warning.requirement() == null ? "" : ":" + warning.requirement()));
    }

    public static String picked(Decision decision) {
        return list(
                decision.measurementSets().stream().filter(SetSummary::picked).toList(),
                set -> Integer.toString(set.index()));
    }

    /** The category score of each set, or {@code aside} if it was set aside. */
    public static String sets(Decision decision) {
        return list(decision.measurementSets(), set -> set.setAside() ? "aside" : String.valueOf(set.category()));
    }

    private static <T> String of(T part, Function<? super T, ?> field) {
        if (part == null) {
            return ABSENT;
        }
        Object value = field.apply(part);
        return value == null ? NONE : value.toString();
    }

    private static <T> String list(List<T> items, Function<T, String> words) {
        return items.isEmpty() ? NONE : items.stream().map(words).collect(Collectors.joining(", "));
    }
}
