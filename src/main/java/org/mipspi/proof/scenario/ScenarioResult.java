package org.mipspi.proof.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What became of a scenario in one of its years.
 *
 * @param scenario the scenario
 * @param year the performance year
 * @param fields each expectation with what was found instead
 */
public record ScenarioResult(Scenario scenario, int year, List<FieldResult> fields) {

    /** Whether everything was as expected. */
    public boolean passed() {
        return fields.stream().allMatch(FieldResult::passed);
    }

    /** Whether the rules came to no answer at all. */
    public boolean faulted() {
        return fault().isPresent();
    }

    /** Why the rules came to no answer at all; empty where they came to one. */
    public Optional<String> fault() {
        return fields.stream()
                .map(FieldResult::actual)
                .filter(actual -> actual.contains(ObservedResult.NO_ANSWER))
                .map(actual -> actual.substring(actual.indexOf(ObservedResult.NO_ANSWER)))
                .findFirst();
    }

    /** The expectations that were not met. */
    public List<FieldResult> differences() {
        return fields.stream().filter(field -> !field.passed()).toList();
    }

    /** Where the scenario stands, its name and year. */
    public String title() {
        return scenario.place() + ": " + scenario.name() + " [" + year + "]";
    }

    /** The title, and for each difference its line with expected against actual. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(title()).append(passed() ? ": passed" : ": failed");
        String before = "";
        for (FieldResult field : differences()) {
            text.append("\n  line ").append(field.line()).append(", ").append(field.field());
            text.append("\n    expected ").append(field.expected());
            // A document without a decision has one and the same long reason for every field.
            boolean again = field.actual().length() > 40 && field.actual().equals(before);
            text.append("\n    actual   ").append(again ? "as above" : field.actual());
            before = field.actual();
        }
        return text.toString();
    }
}
