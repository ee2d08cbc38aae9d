package org.mipspi.proof.scenario;

import java.util.List;
import java.util.function.Predicate;

/**
 * The scenarios of a folder, all of which can be run.
 *
 * @param scenarios the scenarios, in the order of files and lines
 */
public record ScenarioSuite(List<Scenario> scenarios) {

    /** The same suite with the wanted scenarios only. */
    public ScenarioSuite only(Predicate<Scenario> wanted) {
        return new ScenarioSuite(scenarios.stream().filter(wanted).toList());
    }
}
