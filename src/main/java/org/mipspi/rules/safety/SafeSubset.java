package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.ReasonTemplate;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.DrlFile.Place;
import org.mipspi.rules.text.DrlFile.Unexpected;
import org.mipspi.rules.text.RuleLines;
import org.mipspi.rules.text.SourceCursor;

/**
 * Checks that rule files use only a safe subset of DRL, before anything is compiled. A rule file is code, and the engine
 * would run whatever it contains. So this is a list of what is allowed, at every level: the characters ({@link SafeText}), the lines
 * ({@link RuleLines}), the syntax tree of the file (here), of each pattern ({@link SafePattern}) and each consequence
 * ({@link SafeConsequence}), and how rules feed each other ({@link JoinLimit}). Everything else is refused.
 */
public final class SafeSubset {

    private static final String PATH = "[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*\\.(drl|DRL)";

    /** Four times the number of built-in rules. Compiling more of them would take minutes. */
    private static final int MAX_RULES = 500;

    private static final Set<String> IMPORTS =
            Vocabulary.PACKAGES.stream().map(name -> name + ".*").collect(Collectors.toUnmodifiableSet());

    private final List<Finding> findings = new ArrayList<>();
    private final KnownIds ids;
    private final JoinLimit joins;
    private int rules;

    /**
     * A check of rule files.
     *
     * @param ids the ids that their rules may write
     */
    public SafeSubset(KnownIds ids) {
        this.ids = ids;
        this.joins = new JoinLimit(ids.measures().measures().size());
    }

    /**
     * Checks the characters of a file, and whether a parser can be given the file at all.
     *
     * @param findings receives what is wrong
     */
    public static boolean isReadable(TextFile source, List<Finding> findings) {
        SafeText text = new SafeText(source);
        findings.addAll(text.findings());
        if (!source.path().matches(PATH)) {
            findings.add(new Finding(
                    source.path(),
                    0,
                    0,
                    "this path is not allowed for a rule file",
                    "name it folder/file.drl, in lowercase letters, digits and -"));
        }
        return text.isReadable();
    }

    /** Checks only the lines of a file that has no syntax tree. */
    public void checkLines(TextFile source) {
        findings.addAll(new RuleLines(source).findings());
    }

    /** Checks the syntax tree of a file. */
    public void check(TextFile source, DrlFile tree) {
        RuleLines layout = new RuleLines(source);
        rules += tree.rules().size();
        List<Finding> found = new ArrayList<>();
        try {
            file(source.path(), tree, found);
            rules(source.path(), tree, layout, found);
        } catch (RuntimeException | StackOverflowError e) {
            found.add(new Finding(
                    source.path(), 1, 1, "this file cannot be checked: " + e, "write the rules more simply"));
        }
        // A finding of the tree explains a line better than one of the layout, which only shows that it does not fit.
        for (Finding misfit : layout.findings()) {
            if (found.stream().noneMatch(better -> better.line() == misfit.line())) {
                findings.add(misfit);
            }
        }
        findings.addAll(found);
    }

    /** How many findings there are in the files checked so far. */
    public int findingsSoFar() {
        return findings.size();
    }

    /** What was found wrong in all the files. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (rules > MAX_RULES) {
            all.add(new Finding(
                    "rules",
                    0,
                    0,
                    "there are " + rules + " rules; at most " + MAX_RULES + " are allowed",
                    "remove rules"));
        } else {
            all.addAll(joins.findings());
        }
        return all;
    }

    private static void file(String path, DrlFile tree, List<Finding> found) {
        String name = "rules." + path.replaceFirst("/[^/]*$", "").replace('-', '_');
        if (!name.equals(tree.packageName())) {
            report(found, path, tree.packagePlace(), "the package does not match the folder", "write package " + name);
        }
        for (DrlFile.Import imported : tree.imports()) {
            if (!IMPORTS.contains(imported.target())) {
                report(
                        found,
                        path,
                        imported.place(),
                        imported.target() + " cannot be imported",
                        "rules may import "
                                + String.join(" and ", IMPORTS.stream().sorted().toList()));
            }
        }
        report(found, path, tree.unexpected());
    }

    private void rules(String path, DrlFile tree, RuleLines layout, List<Finding> found) {
        if (tree.rules().isEmpty()) {
            report(
                    found,
                    path,
                    tree.packagePlace(),
                    "the file contains no rule",
                    "write rule \"its name\" ... when ... then ... end");
        }
        for (int i = 0; i < tree.rules().size(); i++) {
            DrlFile.Rule rule = tree.rules().get(i);
            int before = found.size();
            report(found, path, rule.unexpected());
            RuleLines.Lines lines = i < layout.rules().size() ? layout.rules().get(i) : null;
            if (found.size() == before && !agree(rule, lines)) {
                report(
                        found,
                        path,
                        rule.place(),
                        "the layout of this rule is not the usual one",
                        "'rule', 'when', 'then' and 'end' each begin a line of their own");
            }
            if (found.size() == before || lines != null) {
                rule(path, rule, lines, found);
            }
        }
    }

    /** Whether the parser and the lines describe the same rule. */
    private static boolean agree(DrlFile.Rule rule, RuleLines.Lines lines) {
        return lines != null
                && lines.name().equals(rule.name())
                && lines.line() == rule.line()
                && lines.end() == rule.lastLine()
                && lines.consequence().strip().equals(rule.then().strip());
    }

    private void rule(String path, DrlFile.Rule rule, RuleLines.Lines lines, List<Finding> found) {
        Map<String, Class<?>> bound = new LinkedHashMap<>();
        List<Class<?>> matched = new SafePattern(path, bound, ids, found).check(rule);
        if (lines == null) {
            return;
        }
        SourceCursor cursor = new SourceCursor(path, lines.consequence(), lines.then() + 1, 1, found);
        List<Class<?>> concluded = new SafeConsequence(cursor, bound, ids).check(rule);
        List<DrlFile.Pattern> patterns = rule.when();
        Place joined = patterns.isEmpty()
                ? rule.place()
                : patterns.get(patterns.size() - 1).place();
        joins.add(new JoinLimit.Flow(path, joined.line(), joined.column(), matched, concluded));
        for (int i = 0; i < lines.head().size(); i++) {
            ReasonTemplate.checkBound(lines.head().get(i), bound, path, lines.line() + 1 + i, found);
        }
    }

    private static void report(List<Finding> found, String path, List<Unexpected> unexpected) {
        unexpected.forEach(each -> report(found, path, each.place(), each.what(), each.hint()));
    }

    private static void report(List<Finding> found, String path, Place at, String message, String hint) {
        found.add(new Finding(path, at.line(), at.column(), message, hint));
    }
}
