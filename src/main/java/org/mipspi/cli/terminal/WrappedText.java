package org.mipspi.cli.terminal;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints texts in lines that are no longer than the terminal is wide, broken at spaces. Without a terminal, nothing is
 * broken.
 */
final class WrappedText {

    /** The indent of all lines but the first of an indented text. */
    private static final int CONTINUED = 6;

    private final Terminal terminal;

    WrappedText(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A part of a text.
     *
     * @param text without line breaks
     * @param styles how it looks on a terminal; none for plain text
     */
    record Part(String text, Style... styles) {}

    /**
     * Prints a text.
     *
     * @param indent the number of spaces before the first line
     */
    void print(int indent, Part... parts) {
        String text = Arrays.stream(parts).map(Part::text).collect(Collectors.joining());
        int begin = 0;
        int spaces = indent;
        do {
            int end = end(text, begin, terminal.columns() - spaces);
            terminal.out().println(" ".repeat(spaces) + styled(parts, begin, end));
            begin = end + 1;
            spaces = indent == 0 ? 0 : CONTINUED;
        } while (begin < text.length());
    }

    /** Where a line that begins here ends: at the last space that leaves it short enough, or else at the first space. */
    private static int end(String text, int begin, int width) {
        if (text.length() - begin <= width) {
            return text.length();
        }
        int last = text.lastIndexOf(' ', begin + width);
        // Spaces at the beginning are the layout of the line.
        int word = begin;
        while (word < text.length() && text.charAt(word) == ' ') {
            word++;
        }
        if (last > word) {
            return last;
        }
        int first = text.indexOf(' ', word);
        return first < 0 ? text.length() : first;
    }

    private String styled(Part[] parts, int begin, int end) {
        StringBuilder line = new StringBuilder();
        int position = 0;
        for (Part part : parts) {
            int from = Math.max(begin, position);
            int to = Math.min(end, position + part.text().length());
            if (from < to) {
                String piece = part.text().substring(from - position, to - position);
                line.append(part.styles().length == 0 ? piece : terminal.styled(piece, part.styles()));
            }
            position += part.text().length();
        }
        return line.toString().stripTrailing();
    }
}
