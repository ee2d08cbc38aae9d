package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.CompiledRules;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Rule bases that differ from those of a catalog in one rule. Every rule is compiled once. A base is put together from
 * the compiled rules, with the mutant in place of its rule. Safe to use from any number of
 * threads.
 */
public final class MutantRuleBases {

    private final Catalog catalog;
    private final CompiledRules compiled;

    /**
     * Compiles the rules of all years.
     *
     * @throws RulesInvalid if they do not compile
     */
    public MutantRuleBases(Catalog catalog) throws RulesInvalid {
        this.catalog = catalog;
        this.compiled = IncrementalCompiler.compile(catalog.files(), catalog.measures());
    }

    /** The rule base of a year as the catalog has it, put together in the same way as those with a mutant. */
    public RuleBase base(int year, ReadingChoice choice) {
        return base(year, catalog.rules(year, choice), List.of());
    }

    /** The rule base of a year with a mutant in it. */
    public RuleBase base(int year, ReadingChoice choice, CompiledMutant.Made variant) {
        String name = variant.mutant().rule().name();
        List<Rule> others = catalog.rules(year, choice).stream()
                .filter(rule -> !rule.name().equals(name))
                .toList();
        boolean inForce = variant.isAmong(rule -> catalog.isInForce(rule, year, choice));
        return base(year, others, inForce ? List.of(variant) : List.of());
    }

    private RuleBase base(int year, List<Rule> unchanged, List<CompiledMutant.Made> mutated) {
        Set<String> names = unchanged.stream().map(Rule::name).collect(Collectors.toSet());
        CompiledRules parts = compiled.only(names::contains);
        List<Rule> inForce = new ArrayList<>(unchanged);
        for (CompiledMutant.Made variant : mutated) {
            inForce.add(variant.rule());
            parts = parts.with(variant.compiled());
        }
        return RuleBase.of(year, parts, inForce, catalog);
    }
}
