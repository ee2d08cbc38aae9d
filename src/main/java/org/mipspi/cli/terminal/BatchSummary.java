package org.mipspi.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import org.mipspi.batch.BatchTally;

/** The summary of a batch, as text. */
public final class BatchSummary {

    private static final int BAR = 40;
    private static final int STEP = 10;

    private final PrintStream out;
    private final BatchTally tally;
    private final long earlier;
    private final double seconds;

    /**
     * A summary to print.
     *
     * @param out where it is printed
     * @param tally the counts of all answers
     * @param earlier how many of the answers an earlier run had written
     * @param seconds how long this run took
     */
    public BatchSummary(PrintStream out, BatchTally tally, long earlier, double seconds) {
        this.out = out;
        this.tally = tally;
        this.earlier = earlier;
        this.seconds = seconds;
    }

    /** Prints the counts, and a bar for each range of scores. */
    public void print() {
        long answered = tally.answered() - earlier;
        line("%,d lines in %.1f s, %,.0f per second", answered, seconds, answered / Math.max(seconds, 1e-3));
        if (earlier > 0) {
            line("  plus %,d answered by an earlier run; the counts below include them", earlier);
        }
        line("  decided      %,12d", tally.decided());
        tally.outcomes().forEach((outcome, count) -> line("    %-13s%,10d", outcome, count));
        line("  refused      %,12d", tally.refused());
        tally.refusals().forEach((code, count) -> line("    %-30s%,10d", code, count));
        optional("unreadable", tally.unreadable());
        optional("too long", tally.tooLong());
        optional("blank lines", tally.blank());
        optional("ERRORS", tally.faults());
        readings();
        scores();
    }

    private void readings() {
        if (tally.holding() > 0 || !tally.readings().isEmpty()) {
            line("  scores that depend on an open reading");
            tally.readings().forEach((reading, count) -> line("    %-30s%,10d", reading, count));
            line("    %-30s%,10d", "none", tally.holding());
        }
    }

    private void optional(String name, long count) {
        if (count > 0) {
            line("  %-13s%,12d", name, count);
        }
    }

    private void scores() {
        long decided = 0;
        for (int score = 0; score <= BatchTally.MOST_POINTS; score++) {
            decided += tally.scored(score);
        }
        if (decided == 0) {
            return;
        }
        line("  category scores");
        bar("0", tally.scored(0), decided);
        for (int from = 1; from < BatchTally.MOST_POINTS; from += STEP) {
            long count = 0;
            for (int score = from; score < from + STEP && score < BatchTally.MOST_POINTS; score++) {
                count += tally.scored(score);
            }
            bar(from + " to " + Math.min(from + STEP - 1, BatchTally.MOST_POINTS - 1), count, decided);
        }
        bar("100", tally.scored(BatchTally.MOST_POINTS), decided);
    }

    private void bar(String scores, long count, long of) {
        line("    %-10s%,12d %s", scores, count, "█".repeat((int) Math.round((double) count * BAR / of)));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
