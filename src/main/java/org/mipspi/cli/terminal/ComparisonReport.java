package org.mipspi.cli.terminal;

import org.mipspi.proof.report.ComparisonText;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A comparison on a terminal.
 *
 * @param terminal where it is printed
 */
public record ComparisonReport(Terminal terminal) implements ComparisonText.Page {

    @Override
    public void line(String line) {
        terminal.out().println(line);
    }

    @Override
    public String explaining(String corpus) {
        return "mips-pi batch " + corpus;
    }

    @Override
    public String strong(String text) {
        return terminal.styled(text, Style.bold);
    }

    @Override
    public String faint(String text) {
        return terminal.styled(text, Style.faint);
    }
}
