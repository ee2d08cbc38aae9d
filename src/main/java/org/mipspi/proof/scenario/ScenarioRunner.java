package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleSet;

/** Runs scenarios: applies rules to what each gives and compares the result with the expectations. */
public final class ScenarioRunner {

    private final RuleSet rules;
    private final DecisionObserver observer;
    private final boolean isLimited;

    private ScenarioRunner(RuleSet rules, DecisionObserver observer, boolean isLimited) {
        this.rules = rules;
        this.observer = observer;
        this.isLimited = isLimited;
    }

    /** A runner for a caller that limits the time of all scenarios together. */
    public static ScenarioRunner withoutTimeLimit(RuleSet rules) {
        return new ScenarioRunner(rules, null, false);
    }

    /** A runner that decides by these rules and shows each decision to an observer; null for none. */
    public ScenarioRunner(RuleSet rules, DecisionObserver observer) {
        this(rules, observer, true);
    }

    /** Runs every scenario for each of its years, lazily. */
    public Stream<ScenarioResult> run(List<Scenario> scenarios) {
        return scenarios.stream().flatMap(scenario -> scenario.years().stream().map(year -> run(scenario, year)));
    }

    /** Runs one scenario for one year. */
    public ScenarioResult run(Scenario scenario, int year) {
        ObservedResult observed = observe(scenario, year);
        List<ExpectationResult> fields = scenario.then().get(year).stream()
                .map(expectation -> expectation.check(observed))
                .toList();
        return new ScenarioResult(scenario, year, fields);
    }

    private ObservedResult observe(Scenario scenario, int year) {
        RuleSet chosen;
        try {
            chosen = rules.with(scenario.choice(rules));
        } catch (IllegalArgumentException e) {
            return new ObservedResult.Failed(e);
        }
        if (!isLimited) {
            return scenario.given().observe(chosen, observer, year);
        }
        try {
            return TimeLimit.within(
                    TimeLimit.OF_A_DOCUMENT, () -> scenario.given().observe(chosen, observer, year));
        } catch (TimeLimit.Exceeded e) {
            return new ObservedResult.Failed(
                    new IllegalStateException("the rules are too slow for this scenario: " + e.getMessage(), e));
        }
    }
}
