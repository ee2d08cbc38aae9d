package org.mipspi.proof.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.proof.comparison.ChangeCause.Side;
import org.mipspi.rules.Rule;

/**
 * Finds why two decisions of one document differ. Only what affects the outcome or the score is a cause: a requirement
 * that is met in both years, or unmet in both, is not a cause, whatever its rules are called.
 */
final class CauseFinder {

    /** A redistribution of points, whichever rule made it. */
    private record Step(String requirement, String from, String to, int points) {

        static Step of(Redistribution moved) {
            return new Step(moved.grounds().requirement(), moved.from(), moved.to(), moved.points());
        }

        @Override
        public String toString() {
            return from + " -> " + to + ": " + points;
        }
    }

    private final Map<String, Rule> rulesBefore;
    private final Map<String, Rule> rulesAfter;
    private final Decision before;
    private final Decision after;
    private final List<ChangeCause> causes = new ArrayList<>();

    private CauseFinder(Map<String, Rule> rulesBefore, Map<String, Rule> rulesAfter, Decision before, Decision after) {
        this.rulesBefore = rulesBefore;
        this.rulesAfter = rulesAfter;
        this.before = before;
        this.after = after;
    }

    /**
     * The causes, in the order in which answers list them.
     *
     * @param rulesBefore the rules of the first decision by their names
     * @param rulesAfter the rules of the second decision by their names
     * @param before a decision with its trace
     * @param after a decision with its trace
     */
    static List<ChangeCause> of(
            Map<String, Rule> rulesBefore, Map<String, Rule> rulesAfter, Decision before, Decision after) {
        CauseFinder found = new CauseFinder(rulesBefore, rulesAfter, before, after);
        found.exemptions();
        found.requirements();
        found.redistributions();
        found.measures();
        found.bonus();
        if (found.causes.isEmpty()) {
            found.firings();
        }
        return List.copyOf(found.causes);
    }

    private void add(String requirement, Function<Decision, Side> side) {
        causes.add(new ChangeCause(requirement, side.apply(before), side.apply(after)));
    }

    private static Side said(String what, Grounds grounds, String because) {
        return new Side(
                what,
                grounds.rule() == null ? List.of() : List.of(grounds.rule()),
                grounds.citation(),
                grounds.confidence(),
                because);
    }

    /** One side of a cause, with all rules of the requirement that fired. */
    private Side fired(Decision decision, String requirement, String what) {
        List<Rule> fired = decision.trace().stream()
                .filter(firing -> firing.requirement().equals(requirement))
                .map(firing -> (decision == before ? rulesBefore : rulesAfter).get(firing.rule()))
                .distinct()
                .toList();
        return fired.isEmpty()
                ? new Side(what, List.of(), null, null, null)
                : new Side(
                        what,
                        fired.stream().map(Rule::name).sorted().toList(),
                        fired.get(0).citation(),
                        fired.get(0).confidence(),
                        null);
    }

    private void exemptions() {
        differing(Decision::exemptions, HeldExemption::id)
                .forEach(id -> add(id, decision -> decision.exemptions().stream()
                        .filter(held -> held.id().equals(id))
                        .map(held -> said("holds", held.grounds(), held.because()))
                        .findFirst()
                        .orElseGet(() -> fired(decision, id, "does not hold"))));
    }

    /** The keys of the items that only one of the two decisions has. */
    private <T, K> Set<K> differing(Function<Decision, List<T>> items, Function<T, K> key) {
        Set<K> one = keys(before, items, key);
        Set<K> other = keys(after, items, key);
        Predicate<K> isOfBoth = id -> one.contains(id) && other.contains(id);
        return Stream.concat(one.stream(), other.stream())
                .filter(isOfBoth.negate())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T, K> Set<K> keys(Decision of, Function<Decision, List<T>> items, Function<T, K> key) {
        return items.apply(of).stream().map(key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requirements() {
        Map<Object, RequirementStanding> others = after.requirements().stream()
                .collect(Collectors.toMap(RequirementStanding::requirement, Function.identity()));
        for (RequirementStanding standing : before.requirements()) {
            RequirementStanding other = others.get(standing.requirement());
            if (isUnmet(standing) != isUnmet(other)) {
                causes.add(new ChangeCause(standing.requirement(), side(standing), side(other)));
            }
            others.remove(standing.requirement());
        }
        for (RequirementStanding added : after.requirements()) {
            if (others.containsKey(added.requirement()) && isUnmet(added)) {
                causes.add(new ChangeCause(added.requirement(), side((RequirementStanding) null), side(added)));
            }
        }
    }

    private static boolean isUnmet(RequirementStanding standing) {
        return standing != null && standing.status() == Standing.Status.NOT_MET;
    }

    /** The side of a standing; null if these rules do not decide the requirement. */
    private static Side side(RequirementStanding standing) {
        if (standing == null) {
            return new Side("not decided", List.of(), null, null, null);
        }
        String reason = standing.reason() == null ? "" : " " + standing.reason();
        return said(standing.status() + reason, standing.grounds(), standing.because());
    }

    private void redistributions() {
        differing(Decision::redistributions, Step::of).stream()
                .collect(Collectors.groupingBy(Step::requirement, LinkedHashMap::new, Collectors.toSet()))
                .forEach((requirement, steps) -> add(requirement, decision -> {
                    Side fired = fired(decision, requirement, moved(decision, requirement));
                    String because = points(decision, holders(steps));
                    return new Side(fired.what(), fired.rules(), fired.citation(), fired.confidence(), because);
                }));
    }

    /** The measures and objectives that a redistribution takes points from or gives points to. */
    private static Set<String> holders(Set<Step> steps) {
        return steps.stream().flatMap(step -> Stream.of(step.from(), step.to())).collect(Collectors.toSet());
    }

    /** The points of these measures and objectives, in words; null if none was scored. */
    private static String points(Decision decision, Set<String> holders) {
        Stream<String> measures = measures(decision).values().stream()
                .filter(measure -> holders.contains(measure.measureId()) && measure.points() != null)
                .map(measure -> measure.measureId() + ": "
                        + (measure.formula() == null
                                ? measure.points() + " of " + measure.maximum()
                                : measure.formula()));
        Stream<String> objectives = decision.objectives().stream()
                .filter(objective -> holders.contains(objective.id()))
                .map(objective -> objective.id() + ": " + objective.points() + " of " + objective.maximum());
        String points = Stream.concat(measures, objectives).collect(Collectors.joining("; "));
        return points.isEmpty() ? null : points;
    }

    private static String moved(Decision decision, String requirement) {
        String moved = decision.redistributions().stream()
                .map(Step::of)
                .filter(step -> step.requirement().equals(requirement))
                .map(Step::toString)
                .collect(Collectors.joining(", "));
        return moved.isEmpty() ? "no points move" : moved;
    }

    /** Measures with different points, except if a redistribution explains the difference. */
    private void measures() {
        Set<String> accounted = holders(differing(Decision::redistributions, Step::of));
        Map<String, MeasureScore> others = measures(after);
        measures(before).forEach((id, measure) -> {
            MeasureScore other = others.get(id);
            if (other != null
                    && !accounted.contains(id)
                    && !(Objects.equals(measure.points(), other.points())
                            && Objects.equals(measure.maximum(), other.maximum()))) {
                causes.add(new ChangeCause(id, side(measure), side(other)));
            }
        });
    }

    private static Map<String, MeasureScore> measures(Decision decision) {
        Map<String, MeasureScore> measures = new LinkedHashMap<>();
        decision.objectives()
                .forEach(objective -> objective.measures().forEach(each -> measures.put(each.measureId(), each)));
        return measures;
    }

    private static Side side(MeasureScore measure) {
        String what = measure.status() + (measure.maximum() == null ? "" : ", at most " + measure.maximum());
        return said(what, measure.grounds(), measure.formula());
    }

    private void bonus() {
        if (!Objects.equals(before.score().bonus(), after.score().bonus())
                && before.score().bonus() != null
                && after.score().bonus() != null) {
            add("BONUS", decision -> fired(decision, "BONUS", decision.score().bonus() + " points"));
        }
    }

    /** If there is no other cause: every requirement that different rules decided. */
    private void firings() {
        differing(Decision::trace, Firing::rule).stream()
                .map(rule ->
                        rulesBefore.getOrDefault(rule, rulesAfter.get(rule)).requirement())
                .distinct()
                .forEach(requirement -> add(requirement, decision -> {
                    Side fired = fired(decision, requirement, "");
                    return new Side(
                            fired.rules().isEmpty() ? "no rule fires" : "fires",
                            fired.rules(),
                            fired.citation(),
                            fired.confidence(),
                            null);
                }));
    }
}
