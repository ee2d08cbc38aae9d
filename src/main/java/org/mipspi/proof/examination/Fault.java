package org.mipspi.proof.examination;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.rules.Rule;

/**
 * What is wrong in the rules, before the years in which it occurs are known.
 *
 * @param file path of the rule file
 * @param line line, from 1; 0 if it concerns no single line
 * @param column column, from 1; 0 if it concerns no single line
 * @param message what is wrong
 * @param hint what to do
 */
record Fault(String file, int line, int column, String message, String hint) {

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");

    /** A fault of the rules together. */
    static Fault ofAll(String file, String message, String hint) {
        return new Fault(file, 0, 0, message, hint);
    }

    /** A fault of a rule as a whole. */
    static Fault ofRule(Rule rule, String message, String hint) {
        return new Fault(rule.file(), rule.line(), 1, message, hint);
    }

    /** A fault in the condition of a rule. */
    static Fault inCondition(Rule rule, String message, String hint) {
        List<String> lines = lines(rule);
        int line = lines.indexOf("when") + 1;
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            line++;
        }
        int column = lines.get(line).length() - lines.get(line).stripLeading().length() + 1;
        return new Fault(rule.file(), rule.line() + line, column, message, hint);
    }

    /** A fault in a reason: at the braces for which a sentence of the reason has "null", or at the reason. */
    static Fault inReason(Rule rule, String because, String message, String hint) {
        List<String> lines = lines(rule);
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (text.strip().startsWith("@because(")) {
                int before = text.indexOf('"') + 1;
                Matcher braces = BRACES.matcher(text);
                int column = before;
                while (braces.find()) {
                    if (because.contains(text.substring(before, braces.start()) + "null")) {
                        column = braces.start() + 1;
                        break;
                    }
                    before = braces.end();
                }
                return new Fault(rule.file(), rule.line() + line, column, message, hint);
            }
        }
        return ofRule(rule, message, hint);
    }

    /** The order of rules in their files. */
    static Comparator<Rule> inFiles() {
        return Comparator.comparing(Rule::file).thenComparing(Rule::line);
    }

    /** The lines of a rule from its first, without the comment above it. */
    private static List<String> lines(Rule rule) {
        return rule.text().lines().dropWhile(line -> !line.startsWith("rule ")).toList();
    }
}
