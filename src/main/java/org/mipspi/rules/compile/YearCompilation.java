package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.files.Finding;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Compiles the rules of one year. The compiler's own errors point at generated code, at a line nearby, or nowhere. So if
 * the rules do not compile, smaller and smaller parts are compiled until each rule that fails is alone.
 */
public final class YearCompilation {

    /** Most rules that are named; to find each takes time. */
    private static final int MAX_CULPRITS = 10;

    private final Catalog catalog;
    private final int year;

    public YearCompilation(Catalog catalog, int year) {
        this.catalog = catalog;
        this.year = year;
    }

    /**
     * Compiles all rules of the year.
     *
     * @throws RulesInvalid with the rules that do not compile
     */
    public CompiledRules rules() throws RulesInvalid {
        List<Rule> all = catalog.rules(year);
        List<String> errors = new ArrayList<>();
        CompiledRules compiled = compile(all, errors);
        if (errors.isEmpty()) {
            return compiled;
        }
        List<Finding> findings = new ArrayList<>();
        culprits(all, errors, findings);
        if (findings.isEmpty()) {
            // Each rule compiles alone, but two of them do not compile together.
            findings.add(new Finding("rules", 0, 0, "the rules of " + year + " do not compile: " + text(errors), null));
        }
        throw new RulesInvalid(findings);
    }

    /** Halves rules that do not compile until each that fails is alone. */
    private void culprits(List<Rule> failing, List<String> errors, List<Finding> findings) {
        if (failing.size() <= 1) {
            for (Rule rule : failing) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        1,
                        "this rule does not compile: " + text(errors),
                        "compare its names and types with those of similar rules"));
            }
            return;
        }
        int middle = failing.size() / 2;
        for (List<Rule> half : List.of(failing.subList(0, middle), failing.subList(middle, failing.size()))) {
            List<String> errorsOfHalf = new ArrayList<>();
            if (findings.size() < MAX_CULPRITS) {
                compile(half, errorsOfHalf);
            }
            if (!errorsOfHalf.isEmpty()) {
                culprits(half, errorsOfHalf, findings);
            }
        }
    }

    /** The compiled rules. If they do not compile, there are none, and the errors are added. */
    private CompiledRules compile(List<Rule> rules, List<String> errors) {
        Map<String, String> texts = new LinkedHashMap<>();
        Set<Rule> wanted = new HashSet<>(rules);
        for (RuleFile file : catalog.files()) {
            if (file.rules().stream().anyMatch(wanted::contains)) {
                texts.put(path(file), DrlRewriter.text(file, wanted::contains));
            }
        }
        return DroolsCompiler.of(texts, errors);
    }

    /** The path at which a file is compiled. Its folder is named like its package, or the compiler warns about every file. */
    public static String path(RuleFile file) {
        return "rules/" + file.source().path().replace('-', '_');
    }

    /** The first error of the compiler, on one line. The others follow from it. */
    public static String text(List<String> errors) {
        String first = errors.isEmpty() ? "the compiler reports no reason" : errors.get(0);
        String line = first.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
