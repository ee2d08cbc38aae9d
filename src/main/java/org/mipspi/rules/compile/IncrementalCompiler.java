package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Compiles each rule file once, for all years. If one of many files has changed, only that one is compiled again. For one
 * thread.
 */
public final class IncrementalCompiler {

    private Map<TextFile, CompiledRules> compiled = new LinkedHashMap<>();

    /** A compiler that has compiled nothing yet. */
    public IncrementalCompiler() {}

    /** A compiler that has the built-in rules as the build compiled them, so that it compiles only files that differ. */
    public static IncrementalCompiler withBuiltIn() {
        IncrementalCompiler compiler = new IncrementalCompiler();
        PrecompiledRules prepared = PrecompiledRules.of(RuleFolder.builtIn());
        if (prepared != null) {
            CompiledRules builtIn = prepared.compiled();
            prepared.catalog().files().forEach(file -> compiler.compiled.put(file.source(), part(file, builtIn)));
        }
        return compiler;
    }

    /**
     * The rule bases of all years under the alternatives taken, made from the compiled files. Files that are not in this catalog are forgotten.
     *
     * @throws RulesInvalid with the rules that do not compile; what was compiled before is kept
     */
    List<RuleBase> bases(Catalog catalog) throws RulesInvalid {
        List<RuleFile> changed = catalog.files().stream()
                .filter(file -> !compiled.containsKey(file.source()))
                .toList();
        CompiledRules fresh = changed.isEmpty() ? new CompiledRules(List.of()) : compile(changed, catalog.measures());
        Map<TextFile, CompiledRules> all = new LinkedHashMap<>();
        for (RuleFile file : catalog.files()) {
            CompiledRules known = compiled.get(file.source());
            all.put(file.source(), known == null ? part(file, fresh) : known);
        }
        compiled = all;
        try {
            return catalog.measures().years().stream()
                    .map(year -> base(catalog, year))
                    .toList();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new RulesInvalid(List.of(
                    new Finding("rules", 0, 0, "no rule base can be made of these rules: " + e, "run mips-pi check")));
        }
    }

    /** What was compiled last: the rules of all years, under all readings. */
    CompiledRules compiled() {
        return compiled.values().stream().reduce(new CompiledRules(List.of()), CompiledRules::with);
    }

    /**
     * Compiles rule files for all years at once.
     *
     * @throws RulesInvalid with the rules that do not compile
     */
    public static CompiledRules compile(List<RuleFile> files, MeasureLists measures) throws RulesInvalid {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(YearCompilation.path(file), DrlRewriter.text(file, rule -> true)));
        List<String> errors = new ArrayList<>();
        CompiledRules compiled = DroolsCompiler.of(texts, errors);
        if (!errors.isEmpty()) {
            throw culprits(new Catalog(files, measures, Readings.NONE), errors);
        }
        return compiled;
    }

    /** The rules that do not compile. They can only be in these files. */
    private static RulesInvalid culprits(Catalog files, List<String> errors) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (int year : files.measures().years()) {
            try {
                new YearCompilation(files, year).rules();
            } catch (RulesInvalid e) {
                findings.addAll(e.findings());
            }
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(
                    "rules", 0, 0, "the rules do not compile: " + YearCompilation.text(errors), "run mips-pi check"));
        }
        return new RulesInvalid(List.copyOf(findings));
    }

    /** The compiled rules of one file. */
    private static CompiledRules part(RuleFile file, CompiledRules compiled) {
        Set<String> names = file.rules().stream().map(Rule::name).collect(Collectors.toSet());
        CompiledRules part = compiled.only(names::contains);
        if (part.isEmpty()) {
            throw new IllegalStateException(file.source().path() + " has no compiled rule");
        }
        return part;
    }

    private RuleBase base(Catalog catalog, int year) {
        return RuleBase.of(
                year, compiled(), catalog.rules(year, catalog.readings().taken()), catalog);
    }
}
