package org.mipspi.cli.terminal;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.PrintStream;
import java.util.List;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.YearDifference;
import org.mipspi.rules.YearDifference.Change;
import picocli.CommandLine.Help.Ansi.Style;

/** What changed in the law between two performance years, for the yearly review: rules added, removed and changed. */
public final class LawChangesReport {

    private final Terminal terminal;
    private final PrintStream out;
    private final int before;
    private final int after;

    /**
     * A report to print.
     *
     * @param terminal where it is printed
     * @param before the first performance year
     * @param after the second performance year
     */
    public LawChangesReport(Terminal terminal, int before, int after) {
        this.terminal = terminal;
        this.out = terminal.out();
        this.before = before;
        this.after = after;
    }

    /** Prints the changes in the measure list and in the rules. */
    public void print(Catalog catalog) {
        measures(catalog.measures());
        List<YearDifference> differences = YearDifference.between(catalog, before, after);
        for (YearDifference difference : differences) {
            out.println(terminal.styled(
                            difference.changes().get(0).before() == null
                                    ? difference.changes().get(0).after().requirement()
                                    : difference.changes().get(0).before().requirement(),
                            Style.bold)
                    + "  " + difference.file().title() + "  "
                    + terminal.styled(difference.file().source().path(), Style.faint));
            difference.changes().forEach(this::change);
            out.println();
        }
        long rules = differences.stream()
                .mapToLong(difference -> difference.changes().size())
                .sum();
        out.println(before + " to " + after + ": " + rules + " changes in " + differences.size()
                + " requirements; all other rules are the same in both years");
    }

    private void measures(MeasureLists lists) {
        lists.all().stream()
                .filter(measure ->
                        measure.years().contains(before) != measure.years().contains(after))
                .forEach(measure -> out.println((measure.years().contains(after) ? "added  " : "removed  ") + "measure "
                        + measure + ", " + measure.title() + "\n"));
    }

    private void change(Change change) {
        if (change.after() == null) {
            whole("removed", change.before(), "- ", Style.fg_red);
        } else if (change.before() == null) {
            whole("added", change.after(), "+ ", Style.fg_green);
        } else {
            changed(change.before(), change.after());
        }
    }

    private void whole(String what, Rule rule, String sign, Style style) {
        out.println("  " + what + "  " + rule.name() + "  " + place(rule));
        lines(rule).forEach(line -> out.println("    " + terminal.styled(sign + line, style)));
    }

    private void changed(Rule old, Rule rule) {
        out.println("  changed  " + old.name() + "  " + place(old));
        out.println("       to  " + rule.name() + "  " + place(rule));
        List<DiffRow> rows = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(lines(old), lines(rule));
        for (DiffRow row : rows) {
            switch (row.getTag()) {
                case EQUAL -> out.println("      " + row.getOldLine());
                case DELETE -> minus(row);
                case INSERT -> plus(row);
                case CHANGE -> {
                    minus(row);
                    plus(row);
                }
            }
        }
    }

    private void minus(DiffRow row) {
        if (!row.getOldLine().isEmpty()) {
            out.println("    " + terminal.styled("- " + row.getOldLine(), Style.fg_red));
        }
    }

    private void plus(DiffRow row) {
        if (!row.getNewLine().isEmpty()) {
            out.println("    " + terminal.styled("+ " + row.getNewLine(), Style.fg_green));
        }
    }

    private static List<String> lines(Rule rule) {
        return rule.fullText().lines().toList();
    }

    private String place(Rule rule) {
        return terminal.styled(rule.file() + ":" + rule.line(), Style.faint);
    }
}
