package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Release;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.ScenarioRunner;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.golden.GoldenResult;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/**
 * A run of a suite against rules: the result of each scenario, and what all scenarios together show of the rules.
 *
 * @param rules the rules
 * @param release which rules they are
 * @param results each scenario in each of its years, in the order of files, lines and years
 * @param recorded each recorded answer compared with the current answer
 * @param coverage what the scenarios cover
 * @param firings the scenarios in which a rule fired, by the rule's name, in the order of the results
 */
public record SuiteRun(
        Catalog rules,
        Release release,
        List<ScenarioResult> results,
        List<GoldenResult> recorded,
        CoverageReport coverage,
        Map<String, List<Scenario>> firings) {

    private record Shown(ScenarioResult result, Set<String> fired) {}

    /** Runs a suite on all cores. */
    public static SuiteRun of(
            RuleSet rules, ScenarioSuite suite, List<GoldenSubmission> golden, AcceptedGaps accepted) {
        CoverageObserver coverage = new CoverageObserver(rules.catalog());
        List<Shown> shown = suite.scenarios().parallelStream()
                .flatMap(scenario -> scenario.years().stream().map(year -> show(rules, coverage, scenario, year)))
                .toList();
        // With a service without an observer: recorded answers do not count as coverage.
        DecisionService decisions = new DecisionService(rules);
        return new SuiteRun(
                rules.catalog(),
                rules.release(),
                shown.stream().map(Shown::result).toList(),
                golden.parallelStream().map(each -> each.check(decisions)).toList(),
                CoverageReport.of(coverage, accepted),
                firings(shown));
    }

    /** The years of a scenario are adjacent, so it is listed once. */
    private static Map<String, List<Scenario>> firings(List<Shown> shown) {
        Map<String, List<Scenario>> firings = new HashMap<>();
        for (Shown each : shown) {
            Scenario scenario = each.result().scenario();
            for (String rule : each.fired()) {
                List<Scenario> of = firings.computeIfAbsent(rule, name -> new ArrayList<>());
                if (of.isEmpty() || of.get(of.size() - 1) != scenario) {
                    of.add(scenario);
                }
            }
        }
        return firings;
    }

    private static Shown show(RuleSet rules, DecisionObserver coverage, Scenario scenario, int year) {
        // A scenario that was abandoned may still be running.
        Set<String> names = ConcurrentHashMap.newKeySet();
        DecisionObserver both = (base, facts, fired, conclusions) -> {
            fired.forEach(rule -> names.add(rule.name()));
            coverage.decided(base, facts, fired, conclusions);
        };
        return new Shown(new ScenarioRunner(rules, both).run(scenario, year), names);
    }

    /** The results that are not as expected. */
    public List<ScenarioResult> failed() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** The recorded answers that have changed. */
    public List<GoldenResult> changed() {
        return recorded.stream().filter(result -> !result.passed()).toList();
    }

    /** Whether everything is as expected and as recorded. */
    public boolean passed() {
        return failed().isEmpty() && changed().isEmpty();
    }

    /** {@code N passed, M failed}, for scenarios in their years and recorded answers. Programs parse it too. */
    public String counts() {
        int failures = failed().size() + changed().size();
        return results.size() + recorded.size() - failures + " passed, " + failures + " failed";
    }
}
