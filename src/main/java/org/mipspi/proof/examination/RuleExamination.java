package org.mipspi.proof.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.FirstRound;
import org.mipspi.decision.FirstRound.GivenStanding;
import org.mipspi.decision.RuleFault;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.files.Finding;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;

/**
 * Examines a rule set: decides variations of a submission in every year, and reports two standings of one requirement, a
 * requirement without a standing, and reasons that contain the word null. Every variation is a submission that the service
 * accepts, so each finding can really happen. Rules that only a combination of several measures of different objectives
 * brings together are not tried.
 */
public final class RuleExamination {

    /** Combinations of the measures of one objective; beyond it, only pairs of measures are combined. */
    private static final int MOST_COMBINATIONS = 500;

    /** Longest time for one year; the built-in rules take about a second. */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** What was found, before the years in which it occurs are known. */
    private record Fault(String file, int line, String message, String hint) {}

    private final RuleSet rules;

    /** The first example of each fault, and all its years. */
    private final Map<Fault, String> examples = new LinkedHashMap<>();

    private final Map<Fault, TreeSet<Integer>> years = new HashMap<>();

    private RuleExamination(RuleSet rules) {
        this.rules = rules;
    }

    /** The findings, in the order of files and lines. */
    public static List<Finding> findings(RuleSet rules) {
        RuleExamination examination = new RuleExamination(rules);
        for (int year : rules.catalog().measures().years()) {
            examination.examine(year);
        }
        return examination.examples.entrySet().stream()
                .map(entry -> examination.finding(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }

    private Finding finding(Fault fault, String example) {
        String in = years.get(fault).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Finding(
                fault.file(), fault.line(), 1, fault.message() + ". Found in " + in + " with " + example, fault.hint());
    }

    private void examine(int year) {
        RuleBase base = rules.ruleBase(year);
        Collection<Rule> inForce = base.rules().values();
        VariedSubmission complete =
                VariedSubmission.complete(year, rules.catalog().measures(), inForce);
        unread(year, base);
        DecisionService service = new DecisionService(rules);
        long end = System.nanoTime() + MAX_NANOS;
        for (Variation variation : variations(year, inForce)) {
            if (System.nanoTime() - end > 0) {
                report(
                        year,
                        variation,
                        new Fault(
                                "rules",
                                0,
                                "the rules are too slow: their variations were not decided within 60 seconds",
                                "simplify the conditions of the rules that were added last"));
                return;
            }
            Submission submission = complete.with(variation);
            if (submission != null) {
                examine(base, submission, variation, service);
            }
        }
    }

    /** Measures of the year that no rule reads: whatever is reported about them is ignored. */
    private void unread(int year, RuleBase base) {
        for (PiMeasure measure : rules.catalog().measures().of(year).measures()) {
            // Rules read the measures of an exchange option through the option.
            if (measure.hieOption() == 0 && !base.measures().contains(measure.id())) {
                report(
                        year,
                        Variation.of("any value of " + measure.id(), measure.id(), null),
                        new Fault(
                                "measures",
                                0,
                                "no rule reads " + measure.id() + ", so whatever is reported about it is ignored",
                                "add its rules, or take the year from the measure in its measure file"));
            }
        }
    }

    private List<Variation> variations(int year, Collection<Rule> inForce) {
        List<Variation> all = new ArrayList<>(List.of(Variation.NONE));
        Map<String, List<List<Variation>>> byObjective = new LinkedHashMap<>();
        for (PiMeasure measure : rules.catalog().measures().of(year).measures()) {
            MeasureVariations variations = new MeasureVariations(year, measure, inForce);
            all.addAll(variations.all());
            byObjective
                    .computeIfAbsent(String.valueOf(measure.objective()), objective -> new ArrayList<>())
                    .add(variations.few());
        }
        byObjective.values().forEach(measures -> all.addAll(combined(measures)));
        all.addAll(SetVariations.of(year, inForce));
        return all;
    }

    private static List<Variation> combined(List<List<Variation>> measures) {
        long combinations = measures.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        if (combinations <= MOST_COMBINATIONS) {
            return Variation.product(measures);
        }
        List<Variation> pairs = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            for (int j = i + 1; j < measures.size(); j++) {
                pairs.addAll(Variation.product(List.of(measures.get(i), measures.get(j))));
            }
        }
        return pairs;
    }

    /** The whole decision finds a fault fastest. Only then, or if a reason has a hole, the standings are taken one by one. */
    private void examine(RuleBase base, Submission submission, Variation variation, DecisionService service) {
        String message = null;
        try {
            if (service.decide(submission, false).decision().requirements().stream()
                    .noneMatch(standing -> hasHole(standing.because()))) {
                return;
            }
        } catch (RuleFault e) {
            message = e.getMessage();
        }
        try {
            if (!standings(base, FirstRound.standings(base, submission), variation)) {
                return;
            }
        } catch (RuleFault e) {
            message = e.getMessage();
        }
        if (message != null) {
            Rule rule = named(base, message);
            report(
                    base.year(),
                    variation,
                    new Fault(
                            rule == null ? "rules" : rule.file(),
                            rule == null ? 0 : rule.line(),
                            "no decision: " + message.replace(" of " + base.year() + " ", " "),
                            "every accepted submission must get an answer"));
        }
    }

    private static boolean hasHole(String because) {
        return because != null && NULL.matcher(because).find();
    }

    /** Whether each requirement has exactly one standing; if not, it is reported. */
    private boolean standings(RuleBase base, List<GivenStanding> standings, Variation variation) {
        Map<String, Rule> given = new HashMap<>();
        boolean sound = true;
        for (GivenStanding standing : standings) {
            Rule other = given.putIfAbsent(standing.requirement(), standing.rule());
            if (other != null) {
                sound = false;
                report(base.year(), variation, twice(standing, other));
            }
            if (hasHole(standing.because())) {
                report(base.year(), variation, incomplete(standing));
            }
        }
        for (Requirement requirement : base.requirements()) {
            if (!requirement.id().equals(Requirement.SUBMISSION) && !given.containsKey(requirement.id())) {
                sound = false;
                report(base.year(), variation, missing(base, requirement.id()));
            }
        }
        return sound;
    }

    private static Fault twice(GivenStanding standing, Rule other) {
        Rule rule = standing.rule();
        return new Fault(
                rule.file(),
                rule.line(),
                rule.equals(other)
                        ? "'" + rule.name() + "' gives " + standing.requirement() + " a standing twice"
                        : "'" + rule.name() + "' and '" + other.name() + "' (line " + other.line() + ") both give "
                                + standing.requirement() + " a standing",
                "change the conditions so that only one of them applies");
    }

    private static Fault incomplete(GivenStanding standing) {
        return new Fault(
                standing.rule().file(),
                standing.rule().line(),
                "the reason of '" + standing.rule().name() + "' has no value for a name in braces: \""
                        + standing.because() + "\"",
                "add a condition that the value is not null, or remove the braces");
    }

    private static Fault missing(RuleBase base, String requirement) {
        Rule first = base.rules().values().stream()
                .filter(rule -> requirement.equals(rule.decides()))
                .min(Comparator.comparing(Rule::line))
                .orElseThrow();
        return new Fault(
                first.file(),
                first.line(),
                "no rule gives " + requirement + " a standing",
                "add a rule for this case, or widen the condition of one");
    }

    /** The rule that a message names; null for none. */
    private static Rule named(RuleBase base, String message) {
        return base.rules().values().stream()
                .filter(rule -> message.contains("'" + rule.name() + "'"))
                .min(Comparator.comparing(Rule::file).thenComparing(Rule::line))
                .orElse(null);
    }

    private void report(int year, Variation variation, Fault fault) {
        examples.putIfAbsent(
                fault,
                variation.words().isEmpty()
                        ? "a submission that reports the best about every measure"
                        : variation.words());
        years.computeIfAbsent(fault, found -> new TreeSet<>()).add(year);
    }
}
