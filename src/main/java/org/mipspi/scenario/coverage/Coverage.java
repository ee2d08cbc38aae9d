package org.mipspi.scenario.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.Condition;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleBase;
import org.mipspi.rules.RuleConditions;
import org.mipspi.rules.Witness;

/**
 * What the decisions of a suite showed of the rules: which fired, which of their conditions held and failed, and which
 * standings were come to. It is told by syntax trees, so that no formatting changes it. For one thread.
 */
public final class Coverage implements Witness {

    private record Stood(int year, Standing standing) {}

    private final List<RuleConditions> rules;
    private final Set<Rule> fired = new HashSet<>();
    private final Set<Condition> held = new HashSet<>();
    private final Set<Condition> failed = new HashSet<>();
    private final Set<Stood> stood = new HashSet<>();

    /** Coverage of these rules, of which nothing is seen yet. */
    public Coverage(Catalogue catalogue) {
        this.rules = RuleConditions.of(catalogue);
    }

    @Override
    public void decided(RuleBase base, Collection<?> facts, Set<Rule> firedRules, Collection<?> conclusions) {
        fired.addAll(firedRules);
        for (RuleConditions rule : rules) {
            if (rule.rule().years().contains(base.year())) {
                rule.match(facts, (condition, holds) -> (holds ? held : failed).add(condition));
            }
        }
        for (Object conclusion : conclusions) {
            if (conclusion instanceof Standing standing) {
                stood.add(new Stood(base.year(), standing));
            }
        }
    }

    /** Every rule of a supported year, in the order of the files. */
    public List<RuleSeen> rules() {
        return rules.stream()
                .map(rule -> new RuleSeen(
                        rule.rule(),
                        fired.contains(rule.rule()),
                        rule.conditions().stream().map(this::seen).toList()))
                .toList();
    }

    private ConditionSeen seen(Condition condition) {
        return new ConditionSeen(condition, held.contains(condition), failed.contains(condition));
    }

    /** Every condition of every rule. */
    public List<ConditionSeen> conditions() {
        return rules().stream().flatMap(rule -> rule.conditions().stream()).toList();
    }

    /** Every standing that the rules of a year can conclude, year by year. */
    public List<StandingSeen> standings() {
        List<StandingSeen> standings = new ArrayList<>();
        for (int year : PiMeasure.YEARS) {
            Map<Standing, Rule> concluded = new HashMap<>();
            for (RuleConditions rule : rules) {
                for (Standing standing : rule.standings()) {
                    if (rule.rule().years().contains(year) && concluded.putIfAbsent(standing, rule.rule()) == null) {
                        boolean seen = stood.contains(new Stood(year, standing));
                        standings.add(new StandingSeen(year, standing, rule.rule(), seen));
                    }
                }
            }
        }
        return standings;
    }

    /** What no decision showed: first rules with their conditions, then standings. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (RuleSeen rule : rules()) {
            if (!rule.fired()) {
                gaps.add(new Gap.NeverFired(rule.rule()));
            }
            for (ConditionSeen condition : rule.conditions()) {
                if (!condition.bothWays()) {
                    gaps.add(new Gap.OneSided(rule.rule(), condition));
                }
            }
        }
        standings().stream()
                .filter(standing -> !standing.seen())
                .map(Gap.NeverStood::new)
                .forEach(gaps::add);
        return gaps;
    }
}
