package org.mipspi.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.coverage.CoverageGap;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.ScenarioStarter;
import picocli.CommandLine.Help.Ansi.Style;

/** Coverage as a person reads it: figures, gaps by name, and how to begin to close the first of them. */
public final class CoverageSummary {

    /** Whoever has more gaps begins with these. */
    private static final int MAX_TEXTS = 5;

    private final Terminal terminal;
    private final Path rules;

    /** A summary on a terminal, of the rules in this folder; null for the built-in ones. */
    public CoverageSummary(Terminal terminal, Path rules) {
        this.terminal = terminal;
        this.rules = rules;
    }

    /** The figures alone, on one line. */
    public void printFigures(CoverageReport report) {
        terminal.out()
                .println("Coverage: rules fired " + report.fired() + "; conditions seen both ways "
                        + report.conditions() + "; standings seen " + report.stood() + "; "
                        + report.open().size() + " gaps, " + report.accepted().size() + " accepted");
    }

    /** The figures, the gaps, and texts to begin from. */
    public void print(CoverageReport report) {
        printFigures(report);
        List<CoverageGap> gaps = report.open();
        for (CoverageGap gap : gaps) {
            String folder = rules == null ? "" : rules + "/";
            terminal.out().println(terminal.styled("○ ", Style.fg_yellow) + folder + gap.place() + ": " + gap.name());
        }
        report.outdated()
                .forEach(name -> terminal.out().println("  no gap, take it out of " + AcceptedGaps.FILE + ": " + name));
        if (!gaps.isEmpty()) {
            terminal.out()
                    .println("\nTo begin with (" + Math.min(MAX_TEXTS, gaps.size()) + " of " + gaps.size()
                            + "; --coverage FILE has all):\nscenarios:");
            gaps.stream().limit(MAX_TEXTS).map(ScenarioStarter::of).forEach(terminal.out()::println);
        }
        terminal.out().println();
    }
}
