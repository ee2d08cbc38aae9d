package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.domain.access.Encounter;
import org.mipspi.domain.access.HealthInformation;
import org.mipspi.domain.access.PatientEncounters;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.RequirementResults;
import org.mipspi.domain.facts.AnsweredOnce;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Identification;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SourcesExclude;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.domain.points.ScoredMeasure;
import org.mipspi.domain.programs.Programs;
import org.mipspi.files.Finding;

/**
 * Bounds how often rules with several patterns may match. The engine can stop firings, but not the evaluation of a cross
 * product, which runs out of memory first. So this counts, before anything runs, the most instances of each type that a
 * session can contain: facts by what a session starts with, conclusions by each statement of each rule that inserts them.
 * A session counts again what it really contains; see {@code RuleSession}.
 */
public final class JoinLimit {

    /** Less than the square of the number of measures: two patterns of measures are too many. */
    static final int MAX_MATCHES = 300;

    /** Types of which a session starts with one fact, and those of which it starts with one for each measure. */
    private static final Set<Class<?>> SINGLE = Set.of(
            Practice.class,
            Identification.class,
            Programs.class,
            MeasurementSet.class,
            HealthInformationExchange.class,
            RequirementResults.class,
            PointsTotal.class,
            Encounter.class,
            HealthInformation.class,
            PatientEncounters.class);

    private static final Set<Class<?>> OF_MEASURES = Set.of(
            Measure.class,
            SubstituteAnsweredNo.class,
            SourcesDisagree.class,
            SourcesExclude.class,
            AnsweredOnce.class,
            ScoredMeasure.class);

    /**
     * What flows through a rule, and the place of its last pattern.
     *
     * @param matched types of its patterns
     * @param concluded types that it inserts
     */
    record Flow(String file, int line, int column, List<Class<?>> matched, List<Class<?>> concluded) {}

    private final Map<Class<?>, Integer> facts = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();

    /**
     * A count for rules of a folder.
     *
     * @param measures how many measures there are
     */
    JoinLimit(int measures) {
        SINGLE.forEach(type -> facts.put(type, 1));
        OF_MEASURES.forEach(type -> facts.put(type, measures));
    }

    /** Whether the engine inserts facts of this type. */
    static boolean isFact(Class<?> type) {
        return SINGLE.contains(type) || OF_MEASURES.contains(type);
    }

    /** The names of the types that the engine inserts. */
    static List<String> factNames() {
        return Stream.concat(SINGLE.stream(), OF_MEASURES.stream())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
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
                findings.add(
                        new Finding(
                                flow.file(),
                                flow.line(),
                                flow.column(),
                                "these patterns may match more than " + MAX_MATCHES + " times in one decision",
                                "write at most one pattern of a type that has several facts; for a second measure, ask MeasurementSet"));
            }
        }
        return findings;
    }

    /**
     * The most instances of each type. A type that rules insert because of itself, or in turn with another type, grows to
     * the bound: at the limit of 1,000 firings there may be more, but a pattern of it beside single facts is no more
     * expensive than that pattern alone, and beside any other type it is refused.
     */
    private Map<Class<?>, Integer> counts() {
        Map<Class<?>, Integer> counts = new HashMap<>(facts);
        Map<Class<?>, Integer> before = null;
        while (!counts.equals(before)) {
            before = counts;
            counts = new HashMap<>(facts);
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
