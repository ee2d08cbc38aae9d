package org.mipspi.rules.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The rules in force: one set of rule files under a choice of alternatives, with the rule base of each year made once,
 * when first asked for.
 * Safe to use from any number of threads.
 */
public final class RuleSet {

    /** The compiled rules of a year, under all readings. */
    private interface Compiled {
        CompiledRules of(int year) throws RulesInvalid;
    }

    private final Release release;
    private final Catalog catalog;
    private final ReadingChoice choice;
    private final Compiled compiled;
    private final Map<ReadingChoice, RuleSet> byChoice;
    private final Map<Integer, RuleBase> bases = new ConcurrentHashMap<>();

    private RuleSet(
            Release release,
            Catalog catalog,
            ReadingChoice choice,
            Compiled compiled,
            Map<ReadingChoice, RuleSet> byChoice) {
        this.release = release;
        this.catalog = catalog;
        this.choice = choice;
        this.compiled = compiled;
        this.byChoice = byChoice;
    }

    /** Rules under the alternatives taken. */
    private static RuleSet of(String id, List<TextFile> sources, Catalog catalog, Compiled compiled) {
        ReadingChoice taken = catalog.readings().taken();
        Release release =
                new Release(id, SourceHash.of(sources), catalog.readings().differences(taken));
        Map<ReadingChoice, RuleSet> byChoice = new ConcurrentHashMap<>();
        RuleSet rules = new RuleSet(release, catalog, taken, compiled, byChoice);
        byChoice.put(taken, rules);
        return rules;
    }

    /** Rules that are compiled year by year, each once. */
    private static RuleSet of(String id, List<TextFile> sources, Catalog catalog) {
        Map<Integer, CompiledRules> years = new ConcurrentHashMap<>();
        return of(id, sources, catalog, year -> {
            CompiledRules rules = years.get(year);
            if (rules == null) {
                rules = new YearCompilation(catalog, year).rules();
                years.put(year, rules);
            }
            return rules;
        });
    }

    /** The built-in rules: as the build compiled them or, after a change, compiled again. */
    public static RuleSet builtIn() {
        List<TextFile> sources = RuleFolder.builtIn();
        PrecompiledRules prepared = PrecompiledRules.of(sources);
        if (prepared != null) {
            return of("built-in", sources, prepared.catalog(), year -> prepared.compiled());
        }
        try {
            return of("built-in", sources, CatalogReader.readBuiltIn(sources));
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the built-in rules cannot be used:\n" + e.getMessage(), e);
        }
    }

    /**
     * Takes rule files into force.
     *
     * @param id the release's name
     * @throws RulesInvalid with everything that is wrong in them, except for what only the compiler finds
     */
    public static RuleSet of(String id, List<TextFile> sources) throws RulesInvalid {
        return of(id, sources, CatalogReader.read(sources));
    }

    /**
     * Takes rule files into force, compiled for every year. Files that are already compiled are not compiled again.
     *
     * @param id the release's name
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static RuleSet of(String id, List<TextFile> sources, IncrementalCompiler compiled) throws RulesInvalid {
        Catalog catalog = CatalogReader.read(sources);
        List<RuleBase> bases = compiled.bases(catalog);
        CompiledRules all = compiled.compiled();
        RuleSet rules = of(id, sources, catalog, year -> all);
        bases.forEach(base -> rules.bases.put(base.year(), base));
        return rules;
    }

    /** These rules, with another rule base for one year. */
    public RuleSet with(RuleBase base) {
        RuleSet others = new RuleSet(release, catalog, choice, compiled, new ConcurrentHashMap<>());
        others.bases.put(base.year(), base);
        return others;
    }

    /** These rules under another choice of alternatives. Nothing is compiled again. */
    public RuleSet with(ReadingChoice other) {
        if (other.equals(choice)) {
            return this;
        }
        return byChoice.computeIfAbsent(other, of -> {
            Release named = new Release(
                    release.id(), release.sha256(), catalog.readings().differences(of));
            return new RuleSet(named, catalog, of, compiled, byChoice);
        });
    }

    /** The alternatives that are chosen. */
    public ReadingChoice choice() {
        return choice;
    }

    /** The name and the hash of these rules. */
    public Release release() {
        return release;
    }

    /** The rules of every year. */
    public Catalog catalog() {
        return catalog;
    }

    /** Whether the rule base of a year is already made. */
    public boolean isCompiled(int year) {
        return bases.containsKey(year);
    }

    /**
     * The rule base of a year, made if it is not there yet.
     *
     * @throws IllegalStateException if the rules of that year do not compile, or what the build prepared is damaged
     */
    public RuleBase ruleBase(int year) {
        RuleBase base = bases.get(year);
        return base != null ? base : bases.computeIfAbsent(year, this::made);
    }

    /**
     * Compiles the rules of every year.
     *
     * @throws RulesInvalid with what does not compile in any of them
     */
    public void compileAll() throws RulesInvalid {
        Set<Finding> findings = new LinkedHashSet<>();
        for (int year : catalog.measures().years()) {
            try {
                if (!isCompiled(year)) {
                    bases.putIfAbsent(year, compile(year));
                }
            } catch (RulesInvalid e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new RulesInvalid(List.copyOf(findings));
        }
    }

    private RuleBase made(int year) {
        try {
            return compile(year);
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the rules of " + year + " do not compile:\n" + e.getMessage(), e);
        }
    }

    private RuleBase compile(int year) throws RulesInvalid {
        return RuleBase.of(year, compiled.of(year), catalog.rules(year, choice), catalog);
    }
}
