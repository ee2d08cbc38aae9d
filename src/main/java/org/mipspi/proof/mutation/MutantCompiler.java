package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.files.Finding;
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.compile.CompiledRules;
import org.mipspi.rules.compile.DrlRewriter;
import org.mipspi.rules.compile.DroolsCompiler;
import org.mipspi.rules.compile.YearCompilation;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.safety.KnownIds;
import org.mipspi.rules.safety.SafeSubset;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.DrlFile;

/**
 * Reads and compiles mutants, many in one run, because starting the compiler is expensive. Each mutant is compiled as a
 * rule under a name of its own, and gets its rule's name back in its rule base.
 */
public final class MutantCompiler {

    /** A mutant that passed the checks, with its file. */
    private record Readable(Mutant mutant, RuleFile file) {

        Rule rule() {
            String name = mutant.rule().name();
            return file.rules().stream()
                    .filter(rule -> rule.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final List<CompiledMutant> made = new ArrayList<>();
    private final Readings readings;

    private final KnownIds ids;

    private MutantCompiler(KnownIds ids, Readings readings) {
        this.ids = ids;
        this.readings = readings;
    }

    /**
     * What becomes of each of these mutants, in any order.
     *
     * @param ids the ids that rules may write
     * @param readings the readings on which their rules may depend
     */
    public static List<CompiledMutant> of(List<Mutant> mutants, KnownIds ids, Readings readings) {
        MutantCompiler variants = new MutantCompiler(ids, readings);
        List<Readable> readable = new ArrayList<>();
        for (Mutant mutant : mutants) {
            if (mutant.kind() == Kind.REMOVED) {
                variants.made.add(new CompiledMutant.Made(mutant, null, null));
                continue;
            }
            List<Finding> findings = new ArrayList<>();
            RuleFile file = variants.read(mutant, findings);
            if (findings.isEmpty()) {
                readable.add(new Readable(mutant, file));
            } else {
                variants.made.add(new CompiledMutant.Refused(
                        mutant, false, findings.get(0).message()));
            }
        }
        variants.compile(readable);
        return List.copyOf(variants.made);
    }

    private RuleFile read(Mutant mutant, List<Finding> findings) {
        SafeSubset safeSubset = new SafeSubset(ids);
        RuleFileReader reader = new RuleFileReader(ids.measures(), readings);
        DrlFile tree =
                SafeSubset.isReadable(mutant.source(), findings) ? DrlParsing.parse(mutant.source(), findings) : null;
        if (tree != null) {
            safeSubset.check(mutant.source(), tree);
        }
        RuleFile file = tree == null ? null : reader.read(mutant.source(), tree);
        findings.addAll(safeSubset.findings());
        findings.addAll(reader.findings());
        return file;
    }

    /** Finds those that do not compile as {@link YearCompilation} does, by compiling ever smaller parts. */
    private void compile(List<Readable> mutants) {
        if (mutants.isEmpty()) {
            return;
        }
        List<String> errors = new ArrayList<>();
        CompiledRules compiled = DroolsCompiler.of(texts(mutants), errors);
        if (errors.isEmpty()) {
            for (int i = 0; i < mutants.size(); i++) {
                Rule rule = mutants.get(i).rule();
                CompiledRules model = compiled.renamed(name(i), rule.name());
                made.add(new CompiledMutant.Made(mutants.get(i).mutant(), rule, model));
            }
        } else if (mutants.size() == 1) {
            made.add(new CompiledMutant.Refused(mutants.get(0).mutant(), true, YearCompilation.text(errors)));
        } else {
            int middle = mutants.size() / 2;
            compile(mutants.subList(0, middle));
            compile(mutants.subList(middle, mutants.size()));
        }
    }

    private static Map<String, String> texts(List<Readable> mutants) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < mutants.size(); i++) {
            Readable each = mutants.get(i);
            texts.put("mutants/" + name(i) + ".drl", DrlRewriter.text(each.file(), each.rule(), "mutants", name(i)));
        }
        return texts;
    }

    private static String name(int i) {
        return "mutant" + i;
    }
}
