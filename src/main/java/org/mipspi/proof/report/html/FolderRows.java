package org.mipspi.proof.report.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.proof.coverage.ConditionCoverage;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * A folder, with a row for each of its files: the scenarios beside the rules of the same name.
 *
 * @param path path of the folder, with a slash at its end
 * @param files its files
 */
record FolderRows(String path, List<FileRow> files) {

    /** A scenario file and the rule file of the same name; either may be missing. */
    record FileRow(String name, ResultMarks marks, List<RuleCoverage> coverage) {

        public boolean hasRules() {
            return !coverage.isEmpty();
        }

        public String anchor() {
            return RuleFileEntry.anchor(coverage.get(0).rule().file());
        }

        public Bar rules() {
            long fired = coverage.stream().filter(RuleCoverage::fired).count();
            return new Bar(new Figure(fired, coverage.size()), "rules fired");
        }

        public Bar conditions() {
            List<ConditionCoverage> all = coverage.stream()
                    .flatMap(rule -> rule.conditions().stream())
                    .toList();
            long both = all.stream().filter(ConditionCoverage::bothWays).count();
            return new Bar(new Figure(both, all.size()), "conditions seen both true and false");
        }
    }

    static List<FolderRows> of(SuiteRun run) {
        Map<String, List<ScenarioResult>> results = run.results().stream()
                .collect(Collectors.groupingBy(result -> stem(result.scenario().file())));
        Map<String, List<RuleCoverage>> rules = run.coverage().rules().stream()
                .collect(Collectors.groupingBy(seen -> stem(seen.rule().file())));
        TreeSet<String> stems = new TreeSet<>(results.keySet());
        stems.addAll(rules.keySet());
        Map<String, List<FileRow>> folders = stems.stream()
                .collect(Collectors.groupingBy(
                        FolderRows::folder,
                        TreeMap::new,
                        Collectors.mapping(
                                stem -> new FileRow(
                                        stem.substring(folder(stem).length()),
                                        new ResultMarks(results.getOrDefault(stem, List.of())),
                                        rules.getOrDefault(stem, List.of())),
                                Collectors.toList())));
        return folders.entrySet().stream()
                .map(folder -> new FolderRows(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[a-z]+$", "");
    }

    private static String folder(String stem) {
        return stem.substring(0, stem.lastIndexOf('/') + 1);
    }
}
