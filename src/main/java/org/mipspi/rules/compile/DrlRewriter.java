package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.Expression;

/**
 * Rewrites rule files into what is compiled. A rule file contains {@code insert( new Met("...") )}; it is compiled into a
 * call of the session's {@link ConclusionSink}, which keeps the conclusion with the rule that fires and makes a fact only
 * of what another rule may match. Conclusions inserted by the session itself would need a listener. The conditions are
 * rewritten by {@link ConditionRewriter}. Works on the syntax tree; each line keeps its number.
 */
public final class DrlRewriter {

    /** Name of the global by which compiled rules reach the session's conclusion sink. */
    static final String CONCLUSION_SINK = "conclusions";

    private static final Pattern PACKAGE = Pattern.compile("^(package [\\w.]+);?", Pattern.MULTILINE);

    /** Every rule can use every word of the vocabulary, whether its file imports it or not. */
    private static final String IMPORTS =
            Vocabulary.PACKAGES.stream().map(name -> "import " + name + ".*; ").collect(Collectors.joining());

    private DrlRewriter() {}

    /** A file's text as it is compiled. */
    public static String text(RuleFile file, Predicate<Rule> wanted) {
        return text(file, wanted, "$1");
    }

    /** The text of one rule of a file as it is compiled elsewhere: into another package, under another name. */
    public static String text(RuleFile file, Rule rule, String packageName, String name) {
        String[] lines = text(file, rule::equals, "package " + packageName).split("\n", -1);
        lines[rule.line() - 1] = "rule \"" + name + '"';
        return String.join("\n", lines);
    }

    /** A file's text as it is compiled into another package. */
    static String text(RuleFile file, Predicate<Rule> wanted, String header) {
        String text = file.textWith(wanted);
        List<String> lines = Arrays.asList(text.split("\n", -1));
        List<Finding> findings = new ArrayList<>();
        DrlFile tree = DrlParsing.parse(new TextFile(file.source().path(), text), findings);
        if (tree == null) {
            throw new IllegalArgumentException("these rules were not checked before: " + findings);
        }
        for (DrlFile.Rule rule : tree.rules()) {
            List<String> ofRule = lines.subList(rule.line() - 1, rule.lastLine());
            int when = line(ofRule, "when");
            int then = line(ofRule, "then");
            replace(ofRule.subList(when + 1, then), ConditionRewriter.text(rule.when()));
            replace(ofRule.subList(then + 1, ofRule.size() - 1), consequence(rule));
        }
        return PACKAGE.matcher(String.join("\n", lines))
                .replaceFirst(header + "; " + IMPORTS + "global " + ConclusionSink.class.getName() + " "
                        + CONCLUSION_SINK + ";");
    }

    private static int line(List<String> ofRule, String word) {
        int line = 0;
        while (!ofRule.get(line).strip().equals(word)) {
            line++;
        }
        return line;
    }

    /** Puts a text on the first of these lines and leaves the others blank. */
    private static void replace(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, i == 0 ? "    " + text : "");
        }
    }

    private static String consequence(DrlFile.Rule rule) {
        return rule.statements().stream().map(DrlRewriter::conclude).collect(Collectors.joining(" "));
    }

    private static String conclude(Expression statement) {
        if (statement instanceof Expression.Call insert && insert.name().equals("insert")) {
            return CONCLUSION_SINK + ".conclude( " + insert.arguments().get(0).text() + " );";
        }
        throw new IllegalArgumentException("these rules were not checked before: " + statement.kind());
    }
}
