package org.mipspi.proof.examination;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.FirstRound;
import org.mipspi.decision.FirstRound.GivenStanding;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.Readings;

/** The examination of the rules of one year under one choice of alternatives. It can be abandoned while it runs. */
final class YearExamination implements Runnable {

    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** The JVM tells which value was missing, but not after it has happened often. */
    private static final Pattern NO_VALUE = Pattern.compile("java\\.lang\\.NullPointerException(: .*)?$");

    /**
     * A fault and a submission that shows it.
     *
     * @param example what the submission reports, in words: {@code with PI_PPHI_2 = No}
     */
    record Found(Fault fault, String example) {}

    private final RuleSet rules;
    private final RuleBase base;
    private final Collection<Rule> examined;
    private final NamedAlternative under;

    /** Another thread takes what was found if the examination does not end. */
    private final Queue<Found> found = new ConcurrentLinkedQueue<>();

    private volatile boolean isStopped;

    private YearExamination(RuleSet rules, int year, Collection<Rule> examined, NamedAlternative under) {
        this.rules = rules;
        this.base = rules.ruleBase(year);
        this.examined = examined;
        this.under = under;
    }

    /** An examination of all rules of a year under the alternatives in force. */
    static YearExamination of(RuleSet rules, int year) {
        return new YearExamination(rules, year, rules.ruleBase(year).rules().values(), null);
    }

    /** An examination of the rules that depend on a reading, under another alternative of it. */
    static YearExamination of(RuleSet rules, int year, Readings.Other other) {
        List<Rule> ofReading = rules.catalog().rules(year).stream()
                .filter(rule -> rule.reading() != null
                        && rule.reading().reading().equals(other.reading().id()))
                .toList();
        NamedAlternative under =
                new NamedAlternative(other.reading().id(), other.alternative().id());
        return new YearExamination(rules.with(other.choice()), year, ofReading, under);
    }

    int year() {
        return base.year();
    }

    /** What was found so far, in the order of the variations. */
    List<Found> found() {
        return List.copyOf(found);
    }

    /** Ends the examination after the variation that is being tried. */
    void stop() {
        isStopped = true;
    }

    /** Tries the variations until all are done or the examination is stopped. */
    @Override
    public void run() {
        Collection<Rule> inForce = base.rules().values();
        VariedSubmission complete =
                VariedSubmission.complete(year(), rules.catalog().measures(), inForce);
        if (under == null) {
            unread();
            found.addAll(new VisitExamination(base).found());
        }
        DecisionService service = new DecisionService(rules);
        YearVariations variations =
                new YearVariations(rules.catalog().measures().of(year()), inForce);
        for (Variation variation : under == null ? variations.all() : variations.concerning(examined)) {
            if (isStopped) {
                return;
            }
            Submission submission = complete.with(variation);
            if (submission != null) {
                examine(submission, variation, service);
            }
        }
    }

    /** Measures of the year that no rule reads: whatever is reported about them is ignored. */
    private void unread() {
        for (PiMeasure measure : rules.catalog().measures().of(year()).measures()) {
            if (!isRead(measure)) {
                report(
                        Variation.of("any value of " + measure.id(), measure.id(), null),
                        Fault.ofAll(
                                "measures",
                                "no rule reads " + measure.id() + ", so whatever is reported about it is ignored",
                                "add its rules, or take the year from the measure in its measure file"));
            }
        }
    }

    /**
     * Rules read the measures of an exchange option through the option, and those that they give points to through the
     * points.
     */
    private boolean isRead(PiMeasure measure) {
        return measure.hieOption() > 0
                || base.measures().contains(measure.id())
                || base.rules().values().stream()
                        .anyMatch(rule -> rule.text().contains(".give(\"" + measure.id() + "\""));
    }

    /** The whole decision finds a fault fastest. Only then, or if a reason has a hole, the standings are taken one by one. */
    private void examine(Submission submission, Variation variation, DecisionService service) {
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
            if (!standings(FirstRound.standings(base, submission), variation)) {
                return;
            }
        } catch (RuleFault e) {
            message = e.getMessage();
        }
        if (message != null) {
            Rule rule = named(message);
            String what = "no decision: "
                    + NO_VALUE.matcher(message.replace(" of " + year() + " ", " "))
                            .replaceFirst("a value that it uses was not reported (NullPointerException)");
            String hint = "every accepted submission must get an answer";
            report(variation, rule == null ? Fault.ofAll("rules", what, hint) : Fault.ofRule(rule, what, hint));
        }
    }

    /** Whether a reason has the word null, because a value that it names is absent. */
    static boolean hasHole(String because) {
        return because != null && NULL.matcher(because).find();
    }

    /** Whether each requirement has exactly one standing; if not, it is reported. */
    private boolean standings(List<GivenStanding> standings, Variation variation) {
        Map<String, Rule> given = new HashMap<>();
        boolean sound = true;
        for (GivenStanding standing : standings) {
            Rule other = given.putIfAbsent(standing.requirement(), standing.rule());
            if (other != null) {
                sound = false;
                report(variation, twice(standing, other));
            }
            if (hasHole(standing.because())) {
                report(variation, incomplete(standing.rule(), standing.because()));
            }
        }
        for (Requirement requirement : base.requirements()) {
            if (!requirement.id().equals(Requirement.SUBMISSION) && !given.containsKey(requirement.id())) {
                sound = false;
                report(variation, missing(requirement.id()));
            }
        }
        return sound;
    }

    private static Fault twice(GivenStanding standing, Rule other) {
        Rule rule = standing.rule();
        return Fault.inCondition(
                rule,
                rule.equals(other)
                        ? "'" + rule.name() + "' gives " + standing.requirement() + " a standing twice"
                        : "'" + rule.name() + "' and '" + other.name() + "' (line " + other.line() + ") both give "
                                + standing.requirement() + " a standing",
                "change the conditions so that only one of them applies");
    }

    /** A reason with a hole. */
    static Fault incomplete(Rule rule, String because) {
        return Fault.inReason(
                rule,
                because,
                "the reason of '" + rule.name() + "' has no value for a name in braces: \"" + because + "\"",
                "add a condition that the value is not null, or remove the braces");
    }

    private Fault missing(String requirement) {
        Rule first = base.rules().values().stream()
                .filter(rule -> requirement.equals(rule.decides()))
                .min(Comparator.comparing(Rule::line))
                .orElse(null);
        String what = "no rule gives " + requirement + " a standing";
        String hint = "add a rule for this case, or widen the condition or the years of one";
        return first == null ? Fault.ofAll("rules", what, hint) : Fault.ofRule(first, what, hint);
    }

    /** The rule that a message names; null for none. */
    private Rule named(String message) {
        return base.rules().values().stream()
                .filter(rule -> message.contains("'" + rule.name() + "'"))
                .min(Fault.inFiles())
                .orElse(null);
    }

    private void report(Variation variation, Fault fault) {
        String with = variation.words().isEmpty()
                ? "a submission that reports the best about every measure"
                : variation.words();
        String example = (under == null ? "with " : "under " + under + " with ") + with;
        if (found.stream().noneMatch(before -> before.fault().equals(fault))) {
            found.add(new Found(fault, example));
        }
    }
}
