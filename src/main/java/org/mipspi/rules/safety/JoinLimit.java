package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.RequirementResults;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.domain.points.ScoredMeasure;
import org.mipspi.files.Finding;

/**
 * Bounds how often rules with several patterns may match. The engine can stop firings, but not the evaluation of a cross
 * product, which runs out of memory first. So the most instances of each type that a session may hold are counted before
 * anything runs: of the facts by what a session starts with, of the conclusions by the rules that draw them.
 */
public final class JoinLimit {

    /** Below the square of the measures: two unjoined patterns of measures are too many, and so are more of them. */
    static final int MAX_MATCHES = 300;

    private static final Map<Class<?>, Integer> FACTS = Map.of(
            Practice.class, 1,
            MeasurementSet.class, 1,
            HealthInformationExchange.class, 1,
            RequirementResults.class, 1,
            PointsTotal.class, 1,
            Measure.class, PiMeasure.measures().size(),
            SubstituteAnsweredNo.class, PiMeasure.measures().size(),
            SourcesDisagree.class, PiMeasure.measures().size(),
            ScoredMeasure.class, PiMeasure.measures().size());

    /**
     * What flows through a rule, and the place of its last pattern.
     *
     * @param matched types of its patterns
     * @param concluded types that it inserts
     */
    record Flow(String file, int line, int column, List<Class<?>> matched, List<Class<?>> concluded) {}

    private final List<Flow> flows = new ArrayList<>();

    /** Whether a session starts with facts of this type. */
    static boolean isFact(Class<?> type) {
        return FACTS.containsKey(type);
    }

    /** The names of the types that a session starts with. */
    static List<String> factNames() {
        return FACTS.keySet().stream().map(Class::getSimpleName).sorted().toList();
    }

    /** Takes a rule into account. */
    void add(Flow flow) {
        flows.add(flow);
    }

    /** The rules that may match too often. */
    List<Finding> findings() {
        Map<Class<?>, Integer> counts = counts();
        List<Finding> findings = new ArrayList<>();
        for (Flow flow : flows) {
            if (flow.matched().size() > 1 && matches(flow, counts) > MAX_MATCHES) {
                findings.add(new Finding(
                        flow.file(),
                        flow.line(),
                        flow.column(),
                        "these patterns may match more than " + MAX_MATCHES + " times in one decision",
                        "match one fact of which there are many at most; a set reaches its measures itself"));
            }
        }
        return findings;
    }

    /** The most instances of each type; a type that feeds on itself grows to just the bound and stays there. */
    private Map<Class<?>, Integer> counts() {
        Map<Class<?>, Integer> counts = new HashMap<>(FACTS);
        Map<Class<?>, Integer> before = null;
        while (!counts.equals(before)) {
            before = counts;
            counts = new HashMap<>(FACTS);
            for (Flow flow : flows) {
                int matches = matches(flow, before);
                for (Class<?> type : flow.concluded()) {
                    counts.merge(type, matches, (sum, more) -> Math.min(MAX_MATCHES, sum + more));
                }
            }
        }
        return counts;
    }

    private static int matches(Flow flow, Map<Class<?>, Integer> counts) {
        int matches = 1;
        for (Class<?> type : flow.matched()) {
            int instances = counts.entrySet().stream()
                    .filter(entry -> type.isAssignableFrom(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            matches = Math.min(MAX_MATCHES + 1, matches * Math.min(MAX_MATCHES, instances));
        }
        return matches;
    }
}
