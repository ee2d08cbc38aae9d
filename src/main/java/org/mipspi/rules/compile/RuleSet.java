package org.mipspi.rules.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The rules in force: one set of rule files, with the rule base of each year made once, when first asked for.
 * Safe to use from any number of threads.
 */
public final class RuleSet {

    /** Where the rule base of a year comes from. */
    private interface Bases {
        RuleBase of(int year) throws RulesInvalid;
    }

    private final Release release;
    private final Catalog catalog;
    private final Bases made;
    private final Map<Integer, RuleBase> bases = new ConcurrentHashMap<>();

    private RuleSet(Release release, Catalog catalog, Bases made) {
        this.release = release;
        this.catalog = catalog;
        this.made = made;
    }

    private RuleSet(Release release, Catalog catalog) {
        this(release, catalog, year -> RuleBase.compile(catalog, year));
    }

    /** The built-in rules: as the build compiled them or, after a change, compiled again. */
    public static RuleSet builtIn() {
        List<TextFile> sources = RuleFolder.builtIn();
        Release release = new Release("built-in", SourceHash.of(sources));
        PrecompiledRules prepared = PrecompiledRules.of(sources);
        if (prepared != null) {
            return new RuleSet(release, prepared.catalog(), prepared::ruleBase);
        }
        try {
            return new RuleSet(release, CatalogReader.readBuiltIn(sources));
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
        return new RuleSet(new Release(id, SourceHash.of(sources)), CatalogReader.read(sources));
    }

    /**
     * Takes rule files into force, compiled for every year. Files that are already compiled are not compiled again.
     *
     * @param id the release's name
     * @throws RulesInvalid with everything that is wrong in them
     */
    public static RuleSet of(String id, List<TextFile> sources, IncrementalCompiler compiled) throws RulesInvalid {
        RuleSet rules = of(id, sources);
        compiled.bases(rules.catalog).forEach(base -> rules.bases.put(base.year(), base));
        return rules;
    }

    /** These rules, with another rule base for one year. */
    public RuleSet with(RuleBase base) {
        RuleSet others = new RuleSet(release, catalog, made);
        others.bases.put(base.year(), base);
        return others;
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
        for (int year : PiMeasure.YEARS) {
            try {
                if (!isCompiled(year)) {
                    bases.putIfAbsent(year, made.of(year));
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
            return made.of(year);
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the rules of " + year + " do not compile:\n" + e.getMessage(), e);
        }
    }
}
