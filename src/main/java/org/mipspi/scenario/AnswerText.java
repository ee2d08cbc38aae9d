package org.mipspi.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.decision.Decision;
import org.mipspi.domain.decision.Decision.HeldExemption;
import org.mipspi.domain.decision.Decision.MeasureScore;
import org.mipspi.domain.decision.Decision.Objective;
import org.mipspi.domain.decision.Decision.RequirementStanding;
import org.mipspi.domain.decision.Decision.SetSummary;

/** The parts of an answer in the words in which scenarios expect them. */
final class AnswerText {

    static final String NONE = "none";
    static final String ABSENT = "absent";

    private AnswerText() {}

    /** {@code MET}, or {@code NOT_MET} with its reason. */
    static String standing(Decision decision, Requirement requirement) {
        return of(
                standingOf(decision, requirement),
                standing -> standing.status() + (standing.reason() == null ? "" : " " + standing.reason()));
    }

    static String because(Decision decision, Requirement requirement) {
        return of(standingOf(decision, requirement), RequirementStanding::because);
    }

    private static RequirementStanding standingOf(Decision decision, Requirement requirement) {
        return decision.requirements().stream()
                .filter(standing -> standing.requirement() == requirement)
                .findFirst()
                .orElse(null);
    }

    static String unmet(Decision decision) {
        return list(
                decision.requirements().stream()
                        .filter(standing -> standing.status() == Status.NOT_MET)
                        .toList(),
                standing -> standing.requirement().name());
    }

    /** A measure of the answer, as one of its fields tells it. */
    static String measure(Decision decision, String id, Function<MeasureScore, Object> field) {
        MeasureScore score = decision.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .filter(measure -> measure.measureId().equals(id))
                .findFirst()
                .orElse(null);
        return of(score, field);
    }

    /** Numerator by denominator in plain digits; null where there is none. */
    static String rate(MeasureScore measure) {
        BigDecimal rate = measure.counts() == null ? null : measure.counts().rate();
        return rate == null ? null : rate.toPlainString();
    }

    /** An objective of the answer, as one of its fields tells it. */
    static String objective(Decision decision, String id, Function<Objective, Object> field) {
        Objective objective = decision.objectives().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElse(null);
        return of(objective, field);
    }

    static String redistributions(Decision decision) {
        return list(decision.redistributions(), moved -> moved.from() + " -> " + moved.to() + ": " + moved.points());
    }

    static String exemptions(Decision decision) {
        return list(decision.exemptions(), HeldExemption::id);
    }

    /** Quality, cost, improvement activities and promoting interoperability, with strokes. */
    static String weights(Decision decision) {
        return decision.weights().quality() + "/" + decision.weights().cost() + "/"
                + decision.weights().improvementActivities() + "/"
                + decision.weights().promotingInteroperability();
    }

    static String warnings(Decision decision) {
        return list(
                decision.warnings(),
                warning -> warning.code() + (warning.statement() == null ? "" : ":" + warning.statement()));
    }

    static String picked(Decision decision) {
        return list(
                decision.measurementSets().stream().filter(SetSummary::picked).toList(),
                set -> Integer.toString(set.index()));
    }

    /** The category score of each set, or that it was set aside. */
    static String sets(Decision decision) {
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
