package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;

/**
 * The characters of a rule file, checked before a parser reads them. What two parsers could read in two ways is refused:
 * escapes, block comments, quotes over several lines, control and invisible characters. Only comments may contain more
 * than ASCII. What would keep a parser or the compiler busy for long, or overflow its stack, is refused too.
 */
final class SafeText {

    /** Deepest nesting of brackets. With more, parsers take very long or run out of stack. */
    private static final int MAX_NESTING = 8;

    /** Most characters of a rule. The time of the compiler's parser grows with the square of an expression's length. */
    private static final int MAX_LENGTH = 6_000;

    /** Most conditions of a pattern; today's rules have up to 5. Each is a call in the chain that the compiler generates. */
    private static final int MAX_CONDITIONS = 25;

    /** Most limbs that {@code &&} and {@code ||} join in one condition; today's rules have up to 4. */
    private static final int MAX_LIMBS = 25;

    /** Most brackets of a rule; today's rules have up to 20. The time to compile a chain of calls grows with its square. */
    private static final int MAX_BRACKETS = 80;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int nesting;
    private int length;
    private int brackets;
    private int conditions;
    private int limbs;
    private boolean readable = true;

    SafeText(TextFile source) {
        file = source.path();
        String[] lines = source.text().split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            length(number, lines[number - 1]);
            line(number, lines[number - 1]);
        }
    }

    /** The findings, each kind at its first place. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether a parser can be given this file. */
    boolean isReadable() {
        return readable;
    }

    private void length(int number, String line) {
        if (line.equals("end")) {
            nesting = 0;
            length = 0;
            brackets = 0;
        } else if (!line.startsWith("//")) {
            length += line.length();
        }
        if (length > MAX_LENGTH) {
            add(number, 1, "this rule has more than " + MAX_LENGTH + " characters", "split it, or write its 'end'");
            readable = false;
        }
    }

    private void line(int number, String line) {
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            comment |= !quoted && line.startsWith("//", i);
            character(number, i + 1, letter, comment);
            if (comment) {
                continue;
            }
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                code(number, i + 1, letter);
                if (line.startsWith("&&", i) || line.startsWith("||", i)) {
                    limbs++;
                    bound(
                            number,
                            i + 1,
                            limbs,
                            MAX_LIMBS,
                            "this condition",
                            "limbs",
                            "write several conditions or rules");
                }
            }
        }
        if (quoted) {
            add(number, line.lastIndexOf('"') + 1, "a quote is not closed on its line", "write \" at its end");
        }
        pair(number, line, "/*");
        pair(number, line, "*/");
        pair(number, line, "\"\"");
    }

    private void character(int number, int column, char letter, boolean comment) {
        if (letter == '\r') {
            find(number, column, "a carriage return", "end lines with a line feed");
        } else if (letter == '\t') {
            find(number, column, "a tab", "write spaces");
        } else if (letter < ' ' || letter == 0x7f) {
            find(number, column, "a control character", "remove it");
        } else if (letter == '\\') {
            find(number, column, "a backslash", "rule files have no escapes; write the character itself");
        } else if (letter > '~' && !(comment && isPrinted(letter))) {
            find(number, column, String.format("the character U+%04X", (int) letter), "write plain ASCII");
        }
    }

    private void code(int number, int column, char letter) {
        if (letter == '\'') {
            find(number, column, "a single quote", "write texts in double quotes");
        } else if (letter == '(' || letter == '[' || letter == '{') {
            open(number, column);
        } else if (letter == ',' && nesting == 1) {
            conditions++;
            limbs = 1;
            bound(number, column, conditions, MAX_CONDITIONS, "this pattern", "conditions", "split the rule");
        } else if (letter == ')' || letter == ']' || letter == '}') {
            nesting = Math.max(0, nesting - 1);
        }
    }

    private void open(int number, int column) {
        nesting++;
        brackets++;
        if (nesting == 1) {
            conditions = 1;
            limbs = 1;
        }
        bound(number, column, brackets, MAX_BRACKETS, "this rule", "brackets", "split the rule");
        if (nesting > MAX_NESTING) {
            add(number, column, "brackets are more than " + MAX_NESTING + " deep", "close one, or split the rule");
            readable = false;
        }
    }

    private void bound(int number, int column, int count, int most, String what, String parts, String hint) {
        if (count > most) {
            add(number, column, what + " has more than " + most + " " + parts, hint);
            readable = false;
        }
    }

    private static boolean isPrinted(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void pair(int number, String line, String pair) {
        int at = line.indexOf(pair);
        if (at >= 0) {
            find(number, at + 1, pair, "rule files have // comments and texts of one letter or more");
        }
    }

    private void find(int number, int column, String what, String hint) {
        add(number, column, what + " is not allowed in a rule file", hint);
    }

    private void add(int number, int column, String message, String hint) {
        if (!seen.contains(message)) {
            seen.add(message);
            findings.add(new Finding(file, number, column, message, hint));
        }
    }
}
