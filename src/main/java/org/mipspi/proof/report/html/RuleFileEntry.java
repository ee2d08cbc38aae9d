package org.mipspi.proof.report.html;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.rules.RuleFile;

/**
 * A rule file with its law and its rules.
 *
 * @param file the file
 * @param rules what the scenarios show of each of its rules
 */
record RuleFileEntry(RuleFile file, List<RuleEntry> rules) {

    /** A rule and the scenarios in which it fired. */
    record RuleEntry(RuleCoverage coverage, List<Scenario> firings) {

        /** Some rules fire in almost every scenario. */
        private static final int MAX_SHOWN = 8;

        /** The scenarios at the path of the rule's file come first: they were written for it. */
        public List<Scenario> shown() {
            String mirror = coverage.rule().file().replaceFirst("\\.drl$", ".yaml");
            return Stream.of(true, false)
                    .flatMap(first ->
                            firings.stream().filter(scenario -> scenario.file().equals(mirror) == first))
                    .limit(MAX_SHOWN)
                    .toList();
        }

        public int more() {
            return firings.size() - shown().size();
        }
    }

    static List<RuleFileEntry> of(SuiteRun run) {
        Map<String, RuleCoverage> coverage = run.coverage().rules().stream()
                .collect(Collectors.toMap(seen -> seen.rule().name(), Function.identity()));
        return run.rules().files().stream()
                .map(file -> new RuleFileEntry(
                        file,
                        file.rules().stream()
                                .map(rule -> new RuleEntry(
                                        coverage.get(rule.name()), run.firings().getOrDefault(rule.name(), List.of())))
                                .toList()))
                .toList();
    }

    /** Id of the element that shows a rule file. */
    static String anchor(String file) {
        return "rules-" + file.replaceAll("[^a-z0-9]+", "-");
    }

    public String anchor() {
        return anchor(file.source().path());
    }

    public long fired() {
        return rules.stream().filter(rule -> rule.coverage().fired()).count();
    }
}
