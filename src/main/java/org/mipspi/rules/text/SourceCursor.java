package org.mipspi.rules.text;

import java.util.List;
import org.mipspi.files.Finding;

/**
 * A passage of a rule file that is read word by word, and the findings on it. The parser of constraints keeps no
 * positions; so the words of the tree are looked up in the text again, in the order in which they stand there.
 */
public final class SourceCursor {

    private final String file;
    private final String text;
    private final int line;
    private final int column;
    private final List<Finding> findings;
    private int here;

    /**
     * A passage.
     *
     * @param line line of its first character, from 1
     * @param column column of its first character, from 1
     * @param findings where to put what is found
     */
    public SourceCursor(String file, String text, int line, int column, List<Finding> findings) {
        this.file = file;
        this.text = text;
        this.line = line;
        this.column = column;
        this.findings = findings;
    }

    /** Moves past the next place at which a word stands, and gives that place; stays where there is none. */
    public int past(String word) {
        int next = text.indexOf(word, here);
        while (next >= 0 && (continues(word, next, next - 1) || continues(word, next, next + word.length()))) {
            next = text.indexOf(word, next + 1);
        }
        if (next < 0) {
            return here;
        }
        here = next + word.length();
        return next;
    }

    /** The place behind the last word that was read. */
    public int here() {
        return here;
    }

    /** The place at which the next word stands. */
    public int next() {
        int at = here;
        while (at < text.length() && " \n(),.=!<>&|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() ? here : at;
    }

    /** Adds a finding at a place that {@link #past} or {@link #next} gave. */
    public void report(int at, String message, String hint) {
        String before = text.substring(0, Math.min(at, text.length()));
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        int columns = before.length() - before.lastIndexOf('\n') - 1;
        findings.add(new Finding(file, line + lines, lines == 0 ? column + columns : columns + 1, message, hint));
    }

    /** Adds a finding at the next word. */
    public void reportNext(String message, String hint) {
        report(next(), message, hint);
    }

    /** Whether the letter at a place makes the word beside it a longer one. */
    private boolean continues(String word, int start, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char edge = word.charAt(at < start ? 0 : word.length() - 1);
        return Character.isJavaIdentifierPart(edge) && Character.isJavaIdentifierPart(text.charAt(at));
    }
}
