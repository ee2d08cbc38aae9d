package org.mipspi.cli.terminal;

import java.nio.file.Path;
import java.util.List;
import org.mipspi.proof.coverage.CoverageGap;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import picocli.CommandLine.Help.Ansi.Style;

/** The rule coverage of scenarios as text: figures, gaps, and scenarios to start from. */
public final class CoverageSummary {

    /** Most scenarios to start from that are shown. */
    private static final int MAX_STARTERS = 5;

    private final Terminal terminal;
    private final Path rules;

    /**
     * A summary to print.
     *
     * @param terminal where it is printed
     * @param rules the folder of rules; null for the built-in rules
     */
    public CoverageSummary(Terminal terminal, Path rules) {
        this.terminal = terminal;
        this.rules = rules;
    }

    /** Prints the figures only, on one line. */
    public void printFigures(CoverageReport report) {
        terminal.out()
                .println("Coverage: rules fired " + report.fired() + "; conditions seen both ways "
                        + report.conditions() + "; standings seen " + report.stood() + "; "
                        + report.open().size() + (report.open().size() == 1 ? " gap, " : " gaps, ")
                        + report.accepted().size() + " accepted");
    }

    /** Prints the figures, the gaps, and scenarios to start from. */
    public void print(CoverageReport report) {
        printFigures(report);
        List<CoverageGap> gaps = report.open();
        for (CoverageGap gap : gaps) {
            String folder = rules == null ? "" : rules + "/";
            terminal.out().println(terminal.styled("○ ", Style.fg_yellow) + folder + gap.place() + ": " + gap.name());
        }
        report.outdated().forEach(name -> terminal.out()
                .println("  not a gap any more; remove it from " + ScenarioFolder.ACCEPTED_GAPS + ": " + name));
        if (!gaps.isEmpty()) {
            terminal.out()
                    .println("\nScenarios to start from (" + Math.min(MAX_STARTERS, gaps.size()) + " of " + gaps.size()
                            + "; --coverage FILE writes all of them):\nscenarios:");
            gaps.stream()
                    .limit(MAX_STARTERS)
                    .map(gap -> gap.startingText(report.catalog().measures()))
                    .forEach(terminal.out()::println);
        }
        terminal.out().println();
    }
}
