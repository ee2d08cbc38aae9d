package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.mipspi.decision.DecisionService;

/** Runs scenarios: sends the document of each to the decision service and compares the answer with the expectations. */
public final class ScenarioRunner {

    private final DecisionService service;

    /** A runner that sends documents to this service. */
    public ScenarioRunner(DecisionService service) {
        this.service = service;
    }

    /** Runs every scenario for each of its years, lazily. */
    public Stream<ScenarioResult> run(List<Scenario> scenarios) {
        return scenarios.stream().flatMap(scenario -> scenario.years().stream().map(year -> run(scenario, year)));
    }

    /** Runs one scenario for one year. */
    public ScenarioResult run(Scenario scenario, int year) {
        ObservedResult observed = ObservedResult.of(service, scenario.given().document(year));
        List<ExpectationResult> fields = scenario.then().get(year).stream()
                .map(expectation -> expectation.check(observed))
                .toList();
        return new ScenarioResult(scenario, year, fields);
    }
}
