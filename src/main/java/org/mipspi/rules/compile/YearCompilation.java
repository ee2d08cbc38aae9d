package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.files.Finding;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The compiling of one year's rules. The compiler's own errors point at generated code, at a line that is near, or
 * nowhere; so when the whole does not compile, ever smaller parts of it are compiled until the rules that fail stand alone.
 */
public final class YearCompilation {

    /** Whoever broke more rules than this begins with these. */
    private static final int MAX_CULPRITS = 10;

    private final Catalogue catalogue;
    private final int year;

    public YearCompilation(Catalogue catalogue, int year) {
        this.catalogue = catalogue;
        this.year = year;
    }

    /**
     * Compiles all rules of the year.
     *
     * @throws RulesInvalid with the rules that do not compile
     */
    public CompiledRules rules() throws RulesInvalid {
        List<Rule> all = catalogue.rules(year);
        List<String> errors = new ArrayList<>();
        CompiledRules compiled = compile(all, errors);
        if (errors.isEmpty()) {
            return compiled;
        }
        List<Finding> findings = new ArrayList<>();
        culprits(all, errors, findings);
        if (findings.isEmpty()) {
            // Each rule compiles alone: two of them do not go together.
            findings.add(new Finding("rules", 0, 0, "the rules of " + year + " do not compile: " + text(errors), null));
        }
        throw new RulesInvalid(findings);
    }

    /** Halves rules that do not compile until each that fails stands alone. */
    private void culprits(List<Rule> failing, List<String> errors, List<Finding> findings) {
        if (failing.size() <= 1) {
            for (Rule rule : failing) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        1,
                        "this rule does not compile: " + text(errors),
                        "compare its names and types with those of the rules beside it"));
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

    /** The compiled rules, or none and what the compiler said. */
    private CompiledRules compile(List<Rule> rules, List<String> errors) {
        Map<String, String> texts = new LinkedHashMap<>();
        Set<Rule> wanted = new HashSet<>(rules);
        for (RuleFile file : catalogue.files()) {
            if (file.rules().stream().anyMatch(wanted::contains)) {
                texts.put(path(file), DrlRewriter.text(file, wanted::contains));
            }
        }
        return DroolsCompiler.of(texts, errors);
    }

    /** Where a file is compiled: a folder is named as its package is, or the compiler warns of every file. */
    public static String path(RuleFile file) {
        return "rules/" + file.source().path().replace('-', '_');
    }

    /** The first that the compiler said, on one line: what follows from it explains nothing. */
    public static String text(List<String> errors) {
        String first = errors.isEmpty() ? "the compiler does not say why" : errors.get(0);
        String line = first.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
