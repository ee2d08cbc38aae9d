package org.mipspi.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;

/**
 * The lines of a rule file, read without any parser: what stands between rules, and where each rule's head, conditions
 * and consequence begin. Two readings that agree leave no gap between them; and as a rule has its lines for itself, those
 * of the rules that are not in force in a year can be blanked without changing what the others mean.
 */
public final class RuleLines {

    private static final Pattern OUTSIDE = Pattern.compile("|//.*|package [a-z._]+;?|import [A-Za-z._*]+;?");
    private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
    private static final Pattern METADATA = Pattern.compile("|\\s*@[A-Za-z]+\\(\\s*\"[^\"]*\"\\s*\\)");

    /**
     * A rule's lines.
     *
     * @param line line of its name, from 1
     * @param then line of its 'then'
     * @param end line of its 'end'
     * @param head the lines of its metadata
     * @param consequence the lines between 'then' and 'end'
     */
    public record Lines(String name, int line, int then, int end, List<String> head, String consequence) {}

    private enum Part {
        OUTSIDE,
        HEAD,
        WHEN,
        THEN
    }

    private final String file;
    private final String[] lines;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> comments = new ArrayList<>();
    private final List<Lines> rules = new ArrayList<>();
    private Part part = Part.OUTSIDE;
    private String name;
    private int first;
    private int when;
    private int then;
    private int misfit = -1;

    public RuleLines(TextFile source) {
        this.file = source.path();
        this.lines = source.text().split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1].stripTrailing();
            if (part != Part.OUTSIDE && RULE.matcher(line).matches()) {
                unfinished();
            }
            switch (part) {
                case OUTSIDE -> outside(number, line);
                case HEAD -> head(number, line);
                case WHEN -> conditions(number, line);
                case THEN -> consequence(number, line);
            }
        }
        if (part != Part.OUTSIDE) {
            unfinished();
        }
    }

    /** What does not fit. */
    public List<Finding> findings() {
        return findings;
    }

    /** The rules, in the order of the file. */
    public List<Lines> rules() {
        return rules;
    }

    /** What seemed to be inside this rule is not: the comments there belong to the next one. */
    private void unfinished() {
        String missing = part == Part.HEAD ? "when" : part == Part.WHEN ? "then" : "end";
        findings.add(new Finding(
                file,
                first,
                1,
                "this rule has no '" + missing + "'",
                "write it at the beginning of a line of its own"));
        comments.clear();
        part = Part.OUTSIDE;
    }

    private void outside(int number, String line) {
        Matcher rule = RULE.matcher(line);
        if (rule.matches()) {
            name = rule.group(1);
            first = number;
            part = Part.HEAD;
        } else if (!OUTSIDE.matcher(line).matches()) {
            misfit(
                    number,
                    "this does not belong in a rule file",
                    "beside rules there are only a package, imports and comments; a rule begins rule \"its name\"");
        }
    }

    private void head(int number, String line) {
        if (line.equals("when")) {
            when = number;
            part = Part.WHEN;
        } else if (!METADATA.matcher(line).matches()) {
            misfit(
                    number,
                    "this does not belong in the head of a rule",
                    "write one @key(\"value\") on a line, then 'when' on a line of its own");
        }
    }

    private void conditions(int number, String line) {
        if (line.equals("then")) {
            then = number;
            part = Part.THEN;
        } else {
            comment(number, line);
        }
    }

    private void consequence(int number, String line) {
        if (line.equals("end")) {
            List<String> all = List.of(lines);
            String text = String.join("\n", all.subList(then, number - 1));
            rules.add(new Lines(name, first, then, number, all.subList(first, when - 1), text));
            part = Part.OUTSIDE;
            findings.addAll(comments);
            comments.clear();
        } else {
            comment(number, line);
        }
    }

    /** A comment here is text to one parser and nothing to another. */
    private void comment(int number, String line) {
        int at = line.replaceAll("\"[^\"]*\"", "\"\"").indexOf("//");
        if (at >= 0) {
            comments.add(new Finding(file, number, at + 1, "a comment inside a rule", "write it above the rule"));
        }
    }

    /** Of lines that do not fit one after the other the first is enough. */
    private void misfit(int number, String message, String hint) {
        if (number != misfit + 1) {
            findings.add(new Finding(file, number, 1, message, hint));
        }
        misfit = number;
    }
}
