package org.mipspi.proof.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * A scenario file with its scenarios.
 *
 * @param path path within the scenarios folder
 * @param results each scenario in each of its years
 */
record ScenarioFileEntry(String path, List<ScenarioResult> results) {

    /** A scenario with the result of each of its years. */
    record ScenarioRow(Scenario scenario, List<ScenarioResult> years) {

        public boolean passed() {
            return years.stream().allMatch(ScenarioResult::passed);
        }
    }

    static List<ScenarioFileEntry> of(List<ScenarioResult> results) {
        Map<String, List<ScenarioResult>> files = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().file(), LinkedHashMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(file -> new ScenarioFileEntry(file.getKey(), file.getValue()))
                .toList();
    }

    public String counts() {
        return HtmlReport.counts(results);
    }

    public List<ScenarioRow> rows() {
        Map<Scenario, List<ScenarioResult>> rows = results.stream()
                .collect(Collectors.groupingBy(ScenarioResult::scenario, LinkedHashMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(row -> new ScenarioRow(row.getKey(), row.getValue()))
                .toList();
    }
}
