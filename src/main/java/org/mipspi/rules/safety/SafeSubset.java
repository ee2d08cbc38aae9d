package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.ReasonTemplate;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.RuleLines;
import org.mipspi.rules.text.SourceCursor;

/**
 * Holds rule files to what is safe, before anything is compiled. A rule file is code, and the engine would run whatever it
 * says; so this is a list of what is allowed, at every level: the characters ({@link SafeText}), the lines
 * ({@link RuleLines}), the syntax tree of the file (here), of each pattern ({@link SafePattern}) and each consequence
 * ({@link SafeConsequence}), and how rules feed one another ({@link JoinLimit}). What is not listed is refused.
 */
public final class SafeSubset {

    private static final String PATH = "[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*\\.drl";

    /** Ten times what there is: beyond it compiling alone would take minutes. */
    private static final int MAX_RULES = 1_500;

    private static final Set<String> IMPORTS =
            Vocabulary.PACKAGES.stream().map(name -> name + ".*").collect(Collectors.toUnmodifiableSet());

    private final List<Finding> findings = new ArrayList<>();
    private final JoinLimit joins = new JoinLimit();
    private int rules;

    /** Checks the characters and lines of a file, and whether it can be given to a parser at all. */
    public boolean isReadable(TextFile source) {
        SafeText text = new SafeText(source);
        findings.addAll(text.findings());
        if (!source.path().matches(PATH)) {
            findings.add(new Finding(
                    source.path(),
                    0,
                    0,
                    "a rule file has no such path",
                    "write folder/file.drl in small letters and -"));
        }
        return text.isReadable();
    }

    /** Checks only the lines of a file that has no syntax tree. */
    public void checkLines(TextFile source) {
        findings.addAll(new RuleLines(source).findings());
    }

    /** Checks the syntax tree of a file. */
    public void check(TextFile source, PackageDescr tree) {
        RuleLines layout = new RuleLines(source);
        rules += tree.getRules().size();
        List<Finding> found = new ArrayList<>();
        try {
            file(source.path(), tree, found);
            rules(source.path(), tree, layout, found);
        } catch (RuntimeException | StackOverflowError e) {
            found.add(new Finding(source.path(), 1, 1, "cannot be checked: " + e, "write the rules more simply"));
        }
        // The tree says best what a line is; the layout only that it does not fit.
        for (Finding misfit : layout.findings()) {
            if (found.stream().noneMatch(better -> better.line() == misfit.line())) {
                findings.add(misfit);
            }
        }
        findings.addAll(found);
    }

    /** What was found wrong in all the files. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (rules > MAX_RULES) {
            all.add(new Finding("rules", 0, 0, "there are more than " + MAX_RULES + " rules", "remove some"));
        } else {
            all.addAll(joins.findings());
        }
        return all;
    }

    private static void file(String path, PackageDescr tree, List<Finding> found) {
        String name = "rules." + path.replaceFirst("/[^/]*$", "").replace('-', '_');
        if (!name.equals(tree.getNamespace())) {
            find(found, path, tree, "the package is not that of the folder", "write package " + name);
        }
        for (ImportDescr imported : tree.getImports()) {
            if (!IMPORTS.contains(imported.getTarget())) {
                find(
                        found,
                        path,
                        imported,
                        imported.getTarget() + " cannot be imported",
                        "rules know "
                                + String.join(" and ", IMPORTS.stream().sorted().toList()));
            }
        }
        if (tree.getUnit() != null) {
            find(found, path, tree.getUnit(), "a rule unit is not allowed", "remove it");
        }
        none(found, path, "an imported function", tree.getFunctionImports());
        none(found, path, "an imported accumulate function", tree.getAccumulateImports());
        none(found, path, "an attribute for all rules", tree.getAttributes());
        none(found, path, "a global", tree.getGlobals());
        none(found, path, "a function", tree.getFunctions());
        none(found, path, "a declared type", tree.getTypeDeclarations());
        none(found, path, "a declared enum", tree.getEnumDeclarations());
        none(found, path, "an entry point", tree.getEntryPointDeclarations());
        none(found, path, "a window", tree.getWindowDeclarations());
    }

    private static void none(List<Finding> found, String path, String what, Collection<? extends BaseDescr> descrs) {
        for (BaseDescr descr : descrs) {
            find(found, path, descr, what + " is not allowed", "a rule file holds rules and nothing else");
        }
    }

    private void rules(String path, PackageDescr tree, RuleLines layout, List<Finding> found) {
        if (tree.getRules().isEmpty()) {
            find(found, path, tree, "there is no rule", "write rule \"its name\" ... when ... then ... end");
        }
        for (int i = 0; i < tree.getRules().size(); i++) {
            RuleDescr rule = tree.getRules().get(i);
            int before = found.size();
            bare(path, rule, found);
            RuleLines.Lines lines = i < layout.rules().size() ? layout.rules().get(i) : null;
            if (found.size() == before && !agree(rule, lines)) {
                find(
                        found,
                        path,
                        rule,
                        "this rule is not laid out as rules are",
                        "'rule', 'when', 'then' and 'end' each begin a line of their own");
            }
            if (found.size() == before || lines != null) {
                rule(path, rule, lines, found);
            }
        }
    }

    /** Whether the parser and the lines tell of the same rule. */
    private static boolean agree(RuleDescr rule, RuleLines.Lines lines) {
        return lines != null
                && lines.name().equals(rule.getName())
                && lines.line() == rule.getLine()
                && lines.end() == rule.getEndLine()
                && lines.consequence()
                        .strip()
                        .equals(rule.getConsequence().toString().strip());
    }

    private static void bare(String path, RuleDescr rule, List<Finding> found) {
        if (rule.getClass() != RuleDescr.class) {
            find(found, path, rule, "a query is not allowed", "a rule file holds rules and nothing else");
        }
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            find(
                    found,
                    path,
                    attribute,
                    "the attribute " + attribute.getName() + " is not allowed",
                    "rules have no order and no switches; say in 'when' what must hold");
        }
        if (rule.getParentName() != null) {
            find(found, path, rule, "extends is not allowed", "write the conditions out");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            find(found, path, rule, "a named consequence is not allowed", "write a rule for each");
        }
    }

    private void rule(String path, RuleDescr rule, RuleLines.Lines lines, List<Finding> found) {
        Map<String, Class<?>> bound = new LinkedHashMap<>();
        List<Class<?>> matched = new SafePattern(path, bound, found).check(rule);
        if (lines == null) {
            return;
        }
        String text = rule.getConsequence().toString();
        SourceCursor passage = new SourceCursor(path, lines.consequence(), lines.then() + 1, 1, found);
        List<Class<?>> concluded = new SafeConsequence(passage, bound).check(text);
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        BaseDescr joined = patterns.isEmpty() ? rule : patterns.get(patterns.size() - 1);
        joins.add(new JoinLimit.Flow(path, joined.getLine(), joined.getColumn() + 1, matched, concluded));
        for (int i = 0; i < lines.head().size(); i++) {
            ReasonTemplate.unbound(lines.head().get(i), bound.keySet(), path, lines.line() + 1 + i, found);
        }
    }

    private static void find(List<Finding> found, String path, BaseDescr at, String message, String hint) {
        found.add(new Finding(path, Math.max(1, at.getLine()), Math.max(0, at.getColumn()) + 1, message, hint));
    }
}
