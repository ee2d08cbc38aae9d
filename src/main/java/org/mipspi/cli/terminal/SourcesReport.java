package org.mipspi.cli.terminal;

import org.mipspi.rules.sources.Bibliography;
import org.mipspi.rules.sources.Source;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints the sources that citations name. */
public final class SourcesReport {

    private final Terminal terminal;

    /** On this terminal. */
    public SourcesReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the bibliography, as text or as a page of the documentation. */
    public void print(boolean markdown) {
        if (markdown) {
            terminal.out().print(Bibliography.builtIn().markdown());
            return;
        }
        for (Source source : Bibliography.builtIn().sources()) {
            terminal.out()
                    .println(terminal.styled(source.name(), Style.bold) + "  "
                            + source.standing().word());
            terminal.out().println("  " + source.title() + ". " + source.publisher() + ", " + source.date());
            terminal.out().println("  " + source.published());
            terminal.out().println("  Read for " + source.readFor());
            terminal.out().println();
        }
    }
}
