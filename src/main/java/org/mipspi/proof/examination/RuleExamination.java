package org.mipspi.proof.examination;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;
import org.mipspi.proof.scenario.TimeLimit;
import org.mipspi.rules.compile.RuleSet;

/**
 * Examines a rule set: decides variations of a submission in every year, and reports two standings of one requirement, a
 * requirement without a standing, and reasons that contain the word null. Every variation is a submission that the service
 * accepts, so each finding can really happen. The rules that count visits are tried with variations of a visit. Rules that only a combination of several measures of different objectives
 * brings together are not tried. Under each other alternative of an open reading, the variations are those that concern
 * the rules of that reading.
 */
public final class RuleExamination {

    /** Longest time for all years; the built-in rules take a few seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final RuleSet rules;
    private final Duration limit;

    /** The first example of each fault, and all its years. */
    private final Map<Fault, String> examples = new LinkedHashMap<>();

    private final Map<Fault, TreeSet<Integer>> years = new HashMap<>();

    private RuleExamination(RuleSet rules, Duration limit) {
        this.rules = rules;
        this.limit = limit;
    }

    /** The findings, in the order of files and lines. */
    public static List<Finding> findings(RuleSet rules) {
        return findings(rules, LIMIT);
    }

    /** The findings of an examination that ends after this time. What was found until then is among them. */
    static List<Finding> findings(RuleSet rules, Duration limit) {
        RuleExamination examination = new RuleExamination(rules, limit);
        List<Finding> findings = new ArrayList<>();
        try {
            examination.examine();
        } catch (TimeLimit.Exceeded e) {
            findings.add(examination.tooSlow());
        }
        examination.examples.forEach((fault, example) -> findings.add(examination.finding(fault, example)));
        findings.sort(
                Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::column));
        return List.copyOf(findings);
    }

    private void examine() throws TimeLimit.Exceeded {
        List<YearExamination> all = new ArrayList<>();
        List<Integer> examined = rules.catalog().measures().years();
        examined.forEach(year -> all.add(YearExamination.of(rules, year)));
        examined.forEach(year -> rules.catalog()
                .readings()
                .others(year, rules.choice())
                .forEach(other -> all.add(YearExamination.of(rules, year, other))));
        try {
            TimeLimit.within(limit, () -> {
                all.parallelStream().forEach(YearExamination::run);
                return all;
            });
        } finally {
            all.forEach(YearExamination::stop);
            all.forEach(this::collect);
        }
    }

    private void collect(YearExamination year) {
        for (YearExamination.Found found : year.found()) {
            examples.putIfAbsent(found.fault(), found.example());
            years.computeIfAbsent(found.fault(), fault -> new TreeSet<>()).add(year.year());
        }
    }

    private Finding tooSlow() {
        return new Finding(
                "rules",
                0,
                0,
                "the rules are too slow: check tried them for " + limit.toSeconds()
                        + " seconds and could not try all variations of a submission",
                "simplify the conditions of the rules that you added last");
    }

    private Finding finding(Fault fault, String example) {
        String in = years.get(fault).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Finding(
                fault.file(),
                fault.line(),
                fault.column(),
                fault.message() + ". Found in " + in + " " + example,
                fault.hint());
    }
}
