package org.mipspi.proof.scenario;

import java.util.List;
import java.util.Optional;

/**
 * The result of a scenario in one of its years.
 *
 * @param scenario the scenario
 * @param year the performance year
 * @param fields the result of each expectation
 */
public record ScenarioResult(Scenario scenario, int year, List<ExpectationResult> fields) {

    /** Whether everything was as expected. */
    public boolean passed() {
        return fields.stream().allMatch(ExpectationResult::passed);
    }

    /** Whether the rules failed to produce an answer. */
    public boolean faulted() {
        return fault().isPresent();
    }

    /** Why the rules failed to produce an answer; empty if they produced one. */
    public Optional<String> fault() {
        return fields.stream()
                .map(ExpectationResult::actual)
                .filter(actual -> actual.contains(ObservedResult.NO_ANSWER))
                .map(actual -> actual.substring(actual.indexOf(ObservedResult.NO_ANSWER)))
                .findFirst();
    }

    /** The expectations that were not met. */
    public List<ExpectationResult> differences() {
        return fields.stream().filter(field -> !field.passed()).toList();
    }

    /** The place, name and year of the scenario. */
    public String title() {
        return scenario.place() + ": " + scenario.name() + " [" + year + "]";
    }

    /** The title, and for each difference its line with expected against actual. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(title()).append(passed() ? ": passed" : ": failed");
        String before = "";
        for (ExpectationResult field : differences()) {
            text.append("\n  line ").append(field.line()).append(", ").append(field.field());
            text.append("\n    expected ").append(field.expected());
            // If a document has no decision, every field has the same long reason.
            boolean again = field.actual().length() > 40 && field.actual().equals(before);
            text.append("\n    actual   ").append(again ? "as above" : field.actual());
            before = field.actual();
        }
        return text.toString();
    }
}
