package org.mipspi.rules.text;

import java.util.List;

/** What a rule file says in words, as its lines say it. */
public final class RuleText {

    private RuleText() {}

    /** The lines of one rule. */
    public static List<String> lines(String[] lines, DrlFile.Rule rule) {
        return List.of(lines).subList(rule.line() - 1, Math.min(rule.lastLine(), lines.length));
    }

    /** The conditions as written, on one line. */
    public static String when(String[] lines, DrlFile.Rule rule) {
        StringBuilder when = new StringBuilder();
        boolean inside = false;
        for (String line : lines(lines, rule)) {
            String word = line.strip();
            if (word.equals("then")) {
                break;
            }
            if (inside) {
                when.append(when.isEmpty() ? "" : " ").append(word);
            }
            inside |= word.equals("when");
        }
        return when.toString();
    }

    /** The rule as written, with the clause quoted above it. */
    public static String text(String[] lines, DrlFile.Rule rule) {
        int first = rule.line() - 1;
        while (first > 0 && lines[first - 1].startsWith("//")) {
            first--;
        }
        return String.join("\n", List.of(lines).subList(first, Math.min(rule.lastLine(), lines.length)))
                .stripTrailing();
    }
}
