package org.mipspi.proof.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.mipspi.decision.DecisionService;

/** Runs scenarios: sends each one's document to the decision service and holds the answer against what is expected. */
public final class ScenarioRunner {

    private final DecisionService service;

    /** A runner that asks this service. */
    public ScenarioRunner(DecisionService service) {
        this.service = service;
    }

    /** Runs every scenario for each of its years, as the results are asked for. */
    public Stream<ScenarioResult> run(List<Scenario> scenarios) {
        return scenarios.stream().flatMap(scenario -> scenario.years().stream().map(year -> run(scenario, year)));
    }

    /** Runs one scenario for one year. */
    public ScenarioResult run(Scenario scenario, int year) {
        ObservedResult observed = ObservedResult.of(service, scenario.given().document(year));
        List<FieldResult> fields = scenario.then().get(year).stream()
                .map(expectation -> expectation.check(observed))
                .toList();
        return new ScenarioResult(scenario, year, fields);
    }
}
