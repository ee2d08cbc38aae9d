package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;

/**
 * Observes what the decisions of a suite show of the rules: which rules fired, which conditions were true and false,
 * and which requirement statuses were concluded. It works on syntax trees, so formatting does not change the result. It
 * is safe to use from any number of threads, and the result does not depend on their order.
 */
public final class CoverageObserver implements DecisionObserver {

    private record Stood(int year, Standing standing) {}

    private final Catalog catalog;
    private final List<RuleConditions> rules;

    /** The rules with a condition that was not yet seen both true and false. The others cannot show anything new. */
    private final List<RuleConditions> open;

    /** By rule base: the facts that were evaluated already. They show nothing new to a rule with one pattern. */
    private final Map<RuleBase, Set<Object>> asked = new IdentityHashMap<>();

    private final Set<String> fired = new HashSet<>();
    private final Set<RuleCondition> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<RuleCondition> failed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Stood> stood = new HashSet<>();

    /** An observer of these rules that has seen nothing yet. */
    public CoverageObserver(Catalog catalog) {
        this.catalog = catalog;
        this.rules = RuleConditions.of(catalog);
        this.open = new ArrayList<>(rules);
    }

    @Override
    public synchronized void decided(
            RuleBase base, Collection<?> facts, Set<Rule> firedRules, Collection<?> conclusions) {
        firedRules.forEach(rule -> fired.add(rule.name()));
        Set<Object> known = asked.computeIfAbsent(base, of -> new HashSet<>());
        List<?> fresh = facts.stream().filter(known::add).toList();
        for (RuleConditions rule : open) {
            if (base.names().contains(rule.rule().name())) {
                rule.match(rule.joins() ? facts : fresh, (condition, holds) -> (holds ? held : failed).add(condition));
            }
        }
        open.removeIf(rule -> held.containsAll(rule.conditions()) && failed.containsAll(rule.conditions()));
        for (Object conclusion : conclusions) {
            if (conclusion instanceof Standing standing) {
                stood.add(new Stood(base.year(), standing));
            }
        }
    }

    /** The observed rules. */
    public Catalog catalog() {
        return catalog;
    }

    /** Every rule of a supported year, in the order of the files. */
    public List<RuleCoverage> rules() {
        return rules.stream()
                .map(rule -> new RuleCoverage(
                        rule.rule(),
                        fired.contains(rule.rule().name()),
                        rule.conditions().stream().map(this::seen).toList()))
                .toList();
    }

    private ConditionCoverage seen(RuleCondition condition) {
        return new ConditionCoverage(condition, held.contains(condition), failed.contains(condition));
    }

    /** Every condition of every rule. */
    public List<ConditionCoverage> conditions() {
        return rules().stream().flatMap(rule -> rule.conditions().stream()).toList();
    }

    /** Every status that the rules of a year can give a requirement, year by year. */
    public List<StandingCoverage> standings() {
        List<StandingCoverage> standings = new ArrayList<>();
        for (int year : catalog.measures().years()) {
            Map<Standing, Rule> concluded = new HashMap<>();
            for (RuleConditions rule : rules) {
                for (Standing standing : rule.standings()) {
                    if (rule.rule().years().contains(year) && concluded.putIfAbsent(standing, rule.rule()) == null) {
                        boolean seen = stood.contains(new Stood(year, standing));
                        standings.add(new StandingCoverage(year, standing, rule.rule(), seen));
                    }
                }
            }
        }
        return standings;
    }

    /** What no decision showed: first rules with their conditions, then requirement statuses. */
    public List<CoverageGap> gaps() {
        List<CoverageGap> gaps = new ArrayList<>();
        for (RuleCoverage rule : rules()) {
            if (!rule.fired()) {
                gaps.add(new CoverageGap.NeverFired(rule.rule()));
            }
            for (ConditionCoverage condition : rule.conditions()) {
                if (!condition.bothWays()) {
                    gaps.add(new CoverageGap.OneSided(rule.rule(), condition));
                }
            }
        }
        standings().stream()
                .filter(standing -> !standing.seen())
                .map(CoverageGap.NeverStood::new)
                .forEach(gaps::add);
        return gaps;
    }
}
