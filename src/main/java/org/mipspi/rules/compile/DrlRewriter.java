package org.mipspi.rules.compile;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.Vocabulary;

/**
 * How conclusions leave a rule. A rule file says {@code insert( new Met("...") )}; it is compiled into a call of the
 * session's {@link ConclusionSink}, who knows the rule that fires and inserts only what another rule may match. Conclusions
 * that went through the session's own insert would have to be listened for.
 */
public final class DrlRewriter {

    /** Name by which compiled rules know the session's recipient. */
    static final String RECIPIENT = "conclusions";

    /** Texts are passed over; elsewhere none is left, so no rule can insert what the engine does not hear of. */
    private static final Pattern INSERT = Pattern.compile("\"[^\"]*\"|\\binsert\\b");

    private static final Pattern PACKAGE = Pattern.compile("^(package [\\w.]+);?", Pattern.MULTILINE);

    /** Every word of the vocabulary is known to every rule, whether its file imports it or not. */
    private static final String IMPORTS =
            Vocabulary.PACKAGES.stream().map(name -> "import " + name + ".*; ").collect(Collectors.joining());

    private DrlRewriter() {}

    /** A file's text as it is compiled; lines keep their numbers. */
    public static String text(RuleFile file, Predicate<Rule> wanted) {
        return text(file, wanted, "$1");
    }

    /** The text of one rule of a file as it is compiled elsewhere: into another package, under another name. */
    public static String text(RuleFile file, Rule rule, String packageName, String name) {
        String[] lines = text(file, rule::equals, "package " + packageName).split("\n", -1);
        lines[rule.line() - 1] = "rule \"" + name + '"';
        return String.join("\n", lines);
    }

    /** A file's text as it is compiled into another package; lines keep their numbers. */
    public static String text(RuleFile file, Predicate<Rule> wanted, String header) {
        List<String> lines = Arrays.asList(file.textWith(wanted).split("\n", -1));
        for (Rule rule : file.rules()) {
            if (wanted.test(rule)) {
                List<String> ofRule = lines.subList(rule.line() - 1, rule.lastLine());
                int when = line(ofRule, "when");
                int then = line(ofRule, "then");
                rewrite(ofRule.subList(when + 1, then), conditions -> Keys.of(Branches.of(conditions)));
                rewrite(ofRule.subList(then + 1, ofRule.size()), DrlRewriter::handedOver);
            }
        }
        return PACKAGE.matcher(String.join("\n", lines))
                .replaceFirst(
                        header + "; " + IMPORTS + "global " + ConclusionSink.class.getName() + " " + RECIPIENT + ";");
    }

    private static int line(List<String> ofRule, String word) {
        int line = 0;
        while (!ofRule.get(line).strip().equals(word)) {
            line++;
        }
        return line;
    }

    private static void rewrite(List<String> lines, UnaryOperator<String> rewriting) {
        String rewritten = rewriting.apply(String.join("\n", lines));
        Collections.copy(lines, List.of(rewritten.split("\n", -1)));
    }

    private static String handedOver(String consequence) {
        return INSERT.matcher(consequence)
                .replaceAll(found -> found.group().startsWith("\"")
                        ? Matcher.quoteReplacement(found.group())
                        : RECIPIENT + ".conclude");
    }
}
