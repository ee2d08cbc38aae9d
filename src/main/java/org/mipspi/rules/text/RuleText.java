package org.mipspi.rules.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.TextFile;

/** What a rule file says in words, as its lines say it. */
public final class RuleText {

    private static final Pattern PROSE = Pattern.compile("// (title|law|remedy): (\\S.*)");
    private static final Pattern PROSE_CONTINUED = Pattern.compile("// {2,}(\\S.*)");

    private RuleText() {}

    /** Title, law and remedy at the head of a file, as far as they are there. */
    public static Map<String, String> prose(TextFile source) {
        Map<String, String> prose = new LinkedHashMap<>();
        String key = null;
        for (String line : source.text().split("\n", -1)) {
            Matcher first = PROSE.matcher(line);
            Matcher more = PROSE_CONTINUED.matcher(line);
            if (first.matches()) {
                key = first.group(1);
                prose.put(key, first.group(2).strip());
            } else if (key != null && more.matches()) {
                prose.merge(key, more.group(1).strip(), (text, next) -> text + " " + next);
            } else {
                break;
            }
        }
        return prose;
    }

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
