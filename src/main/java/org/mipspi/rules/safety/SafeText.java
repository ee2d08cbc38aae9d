package org.mipspi.rules.safety;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;

/**
 * The characters of a rule file. Whatever two parsers could read in two ways is refused here: escapes, block comments,
 * quotes over several lines, control and invisible characters. Only comments are in more than ASCII.
 */
final class SafeText {

    /** No rule needs more, and parsers take far too long, or run out of stack, with many. */
    private static final int MAX_NESTING = 8;

    /** Likewise: the time of the compiler's parser grows with the square of an expression's length. */
    private static final int MAX_LENGTH = 6_000;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private int nesting;
    private int length;
    private boolean readable = true;

    SafeText(TextFile source) {
        file = source.path();
        String[] lines = source.text().split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            length(number, lines[number - 1]);
            line(number, lines[number - 1]);
        }
    }

    /** What does not belong in a rule file, each kind at its first place. */
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
        } else if (!line.startsWith("//")) {
            length += line.length();
        }
        if (length > MAX_LENGTH) {
            find(number, 1, "a rule of more than " + MAX_LENGTH + " characters", "split it, or write its 'end'");
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
            }
        }
        if (quoted) {
            find(number, line.lastIndexOf('"') + 1, "a quote is not closed on its line", "write \" at its end");
        }
        pair(number, line, "/*");
        pair(number, line, "*/");
        pair(number, line, "\"\"");
    }

    private void character(int number, int column, char letter, boolean comment) {
        if (letter == '\r') {
            find(number, column, "a carriage return within a line", "remove it");
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
            nesting++;
            if (nesting > MAX_NESTING) {
                find(number, column, "brackets more than " + MAX_NESTING + " deep", "close one, or split the rule");
                readable = false;
            }
        } else if (letter == ')' || letter == ']' || letter == '}') {
            nesting = Math.max(0, nesting - 1);
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
            find(number, at + 1, pair + " stands here", "rule files have // comments and texts of one letter or more");
        }
    }

    private void find(int number, int column, String message, String hint) {
        if (!seen.contains(message)) {
            seen.add(message);
            findings.add(new Finding(file, number, column, message + " does not belong in a rule file", hint));
        }
    }
}
