package org.mipspi.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mipspi.proof.comparison.CauseTally;
import org.mipspi.proof.comparison.ChangeCause;
import org.mipspi.proof.comparison.ComparedDocument;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.ComparisonTally.Transition;
import org.mipspi.proof.comparison.YearOutcome;
import picocli.CommandLine.Help.Ansi.Style;

/** Whose outcome or score moves between two years, by how much and by which rule, for a person. */
public final class ComparisonReport {

    private static final int BAR = 40;
    private static final int STEP = 10;

    private final Terminal terminal;
    private final String corpus;
    private final int before;
    private final int after;

    public ComparisonReport(Terminal terminal, String corpus, int before, int after) {
        this.terminal = terminal;
        this.corpus = corpus;
        this.before = before;
        this.after = after;
    }

    public void print(ComparisonTally tally) {
        line(
                "%d to %d: %s, each document scored as if it were of %d and as if it were of %d.",
                before, after, Terminal.printable(corpus), before, after);
        line("Its performanceYear was set to each, and by as many years moved: performanceStart, performanceEnd,");
        line("cehrtCertifiedOn (29 February becomes the 28th) and the years of priorEngagement. guideEdition stays.");
        line("");
        summary(tally);
        points(tally.points());
        tally.causes().forEach(this::cause);
    }

    private void summary(ComparisonTally tally) {
        count("documents", tally.lines());
        count("scored under both", tally.decidedUnderBoth());
        count("refused by " + before + " only", tally.refused(Transition::before));
        count("refused by " + after + " only", tally.refused(Transition::after));
        count("refused by both", tally.unmoved(YearOutcome.Kind.REFUSED));
        optional("unreadable", tally.unmoved(YearOutcome.Kind.UNREADABLE));
        optional("too long", tally.unmoved(YearOutcome.Kind.TOO_LONG));
        optional("FAULTS", tally.unmoved(YearOutcome.Kind.FAULT));
        optional("blank lines", tally.blank());
        if (tally.unmoved(YearOutcome.Kind.REFUSED) + tally.unmoved(YearOutcome.Kind.UNREADABLE) > 0) {
            line("  (mips-pi batch %s says of each line why it is refused or unreadable)", Terminal.printable(corpus));
        }
        line("");
        count("unchanged", tally.unchanged());
        count("moved", tally.moved());
        tally.transitions().forEach((transition, count) -> count("  " + transition, count));
        line("");
    }

    private void optional(String name, long count) {
        if (count > 0) {
            count(name, count);
        }
    }

    private void count(String name, long count) {
        line("  %-28s%,12d", name, count);
    }

    /** How far scores move, by tens; 0 stays apart, being an outcome that moves without its score. */
    private void points(Map<Integer, Long> points) {
        if (points.isEmpty()) {
            return;
        }
        TreeMap<Integer, Long> steps = new TreeMap<>();
        points.forEach((by, count) -> steps.merge(step(by), count, Long::sum));
        long most = steps.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        line(terminal.styled("Points by which scores move", Style.bold));
        for (int step = steps.firstKey(); step <= steps.lastKey(); step++) {
            long count = steps.getOrDefault(step, 0L);
            // Rounded up: what there is at all is seen.
            int bar = (int) Math.ceil((double) count * BAR / most);
            line("  %-28s%,12d %s", range(step), count, "█".repeat(bar));
        }
        line("");
    }

    private static int step(int by) {
        return Integer.signum(by) * ((Math.abs(by) + STEP - 1) / STEP);
    }

    private static String range(int step) {
        if (step == 0) {
            return "0";
        }
        int near = (Math.abs(step) - 1) * STEP + 1;
        int far = Math.abs(step) * STEP;
        return step < 0 ? "-" + far + " to -" + near : "+" + near + " to +" + far;
    }

    private void cause(CauseTally tally) {
        line(
                "%s  %s; %s for nothing else",
                terminal.styled(tally.cause().statement(), Style.bold),
                figures(tally.documents(), tally.averagePoints()),
                figures(tally.alone(), tally.averagePointsAlone()));
        side(before, tally.cause().before());
        side(after, tally.cause().after());
        tally.examples().forEach(example -> example(tally.cause(), example));
        line("");
    }

    private static String figures(long documents, Double points) {
        String moved = points == null ? "" : String.format(Locale.ROOT, ", %+.1f points on average", points);
        return String.format(Locale.ROOT, "%,d moved%s", documents, moved);
    }

    private void side(int year, ChangeCause.Side side) {
        String rule = side.rule() == null
                ? ""
                : "  " + side.rule() + "  "
                        + terminal.styled(
                                side.citation() + " (" + side.confidence().word() + ")", Style.faint);
        line("  %d  %s%s", year, side.what(), rule);
    }

    private void example(ChangeCause cause, ComparedDocument document) {
        String id = document.submissionId() == null ? "" : " (" + Terminal.printable(document.submissionId()) + ")";
        line("    line %,d%s: %s -> %s%s", document.line(), id, document.before(), document.after(), beside(document));
        document.causes().stream()
                .filter(each -> each.statement().equals(cause.statement()))
                .findFirst()
                .ifPresent(own -> {
                    because(before, own.before());
                    because(after, own.after());
                });
    }

    private static String beside(ComparedDocument document) {
        int others = document.causes().size() - 1;
        return others == 0 ? "" : others == 1 ? ", with one other cause" : ", with " + others + " other causes";
    }

    private void because(int year, ChangeCause.Side side) {
        if (side.because() != null) {
            line("      %d: %s", year, Terminal.printable(side.because()));
        }
    }

    private void line(String format, Object... values) {
        terminal.out().println(String.format(Locale.ROOT, format, values));
    }
}
