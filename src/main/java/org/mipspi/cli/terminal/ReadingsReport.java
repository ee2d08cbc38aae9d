package org.mipspi.cli.terminal;

import java.io.PrintStream;
import org.mipspi.cli.terminal.WrappedText.Part;
import org.mipspi.domain.answer.OpenReadings;
import org.mipspi.rules.scope.Reading;
import org.mipspi.rules.scope.Reading.Alternative;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.scope.Readings;
import picocli.CommandLine.Help.Ansi.Style;

/** Open readings as text, and on which of them a score depends. */
public final class ReadingsReport {

    private final Terminal terminal;

    /** A report that is printed on a terminal. */
    public ReadingsReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints each reading with its alternatives; an arrow marks the one in force. */
    public void print(Readings readings, ReadingChoice choice) {
        PrintStream out = terminal.out();
        for (Reading reading : readings.all()) {
            out.println(terminal.styled(reading.id(), Style.bold) + "  "
                    + terminal.styled(reading.years().text(), Style.faint));
            out.println("  " + reading.question());
            for (Alternative each : reading.alternatives()) {
                out.println("  " + (each.id().equals(choice.of(reading.id())) ? "→ " : "  ")
                        + String.format("%-17s ", each.id()) + each.holds()
                        + (each.onlyWith() == null ? "" : " Only with " + each.onlyWith() + "."));
                out.println(" ".repeat(22) + terminal.styled(each.citation(), Style.faint));
            }
            out.println("  What would settle it: " + reading.settles());
            out.println();
        }
    }

    /** Prints on which readings a score depends: one line if it depends on none, otherwise a table. */
    public void print(OpenReadings found) {
        PrintStream out = terminal.out();
        if (found.holds()) {
            out.println("  The score is the same under all " + found.compared() + " other alternatives");
            return;
        }
        WrappedText text = new WrappedText(terminal);
        text.print(
                2, new Part(String.format("%-28s %-17s %-17s %s", "reading", "taken", "otherwise", "the score then")));
        for (OpenReadings.Change change : found.open()) {
            String category = change.category() == null ? "" : " " + change.category();
            text.print(
                    2,
                    new Part(String.format(
                            "%-28s %-17s %-17s %s",
                            change.reading(), change.taken(), change.alternative(), change.outcome() + category)));
        }
        int same = found.compared() - found.open().size();
        String hint = (same == 0 ? "" : "the score is the same under the other " + same + "; ")
                + "'mips-pi rules --readings' explains the alternatives";
        text.print(2, new Part(hint, Style.faint));
    }
}
