package org.mipspi.spark;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mipspi.batch.BatchSummaryJson;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Outcome;

/**
 * What a result has, counted in its tables after they were written.
 *
 * @param release the rules that decided
 * @param lines lines or rows of the input, counted before they were decided
 * @param blank how many of them are blank and have no answer
 * @param outcomes how many decisions have each outcome
 * @param scores how many decisions have each category score that occurs, by score; reweighted ones have none
 * @param problems how many rows of the table of problems have each kind, by kind
 * @param refusals in how many refused submissions each code occurs, by code
 * @param seconds how long the job took
 */
public record ScoringResult(
        Release release,
        long lines,
        long blank,
        Map<Outcome, Long> outcomes,
        Map<Integer, Long> scores,
        Map<String, Long> problems,
        Map<String, Long> refusals,
        double seconds) {

    /** How many submissions were decided. */
    public long decided() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many lines have an answer of any kind. */
    public long answered() {
        return decided() + problems.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Whether there are as many answers as lines that are not blank. Which line each answers is not compared: Spark commits what
     * one attempt at a task wrote, or nothing.
     */
    public boolean isComplete() {
        return answered() == lines - blank;
    }

    /** How many lines could not be decided because of an error in the rules or in this program. */
    public long faults() {
        return problem("fault");
    }

    private long problem(String kind) {
        return problems.getOrDefault(kind, 0L);
    }

    /** The same as the summary of {@code batch}, for programs. */
    BatchSummaryJson json() {
        Map<Outcome, Long> all = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, outcomes.getOrDefault(outcome, 0L));
        }
        return new BatchSummaryJson(
                release,
                answered(),
                blank,
                decided(),
                problem("refused"),
                problem("unreadable"),
                problem("too-large"),
                faults(),
                all,
                new TreeMap<>(refusals),
                new TreeMap<>(scores),
                0,
                Map.of(),
                0,
                Math.round(seconds * 1000) / 1000.0,
                Math.round(answered() / Math.max(seconds, 1e-3)));
    }

    /** Prints the counts. */
    void print(PrintStream out) {
        line(out, "%,d lines in %.1f s, %,.0f per second", answered(), seconds, answered() / Math.max(seconds, 1e-3));
        line(out, "  decided      %,12d", decided());
        for (Outcome outcome : Outcome.values()) {
            line(out, "    %-13s%,10d", outcome, outcomes.getOrDefault(outcome, 0L));
        }
        line(out, "  refused      %,12d", problem("refused"));
        new TreeMap<>(refusals).forEach((code, count) -> line(out, "    %-30s%,10d", code, count));
        optional(out, "unreadable", problem("unreadable"));
        optional(out, "too long", problem("too-large"));
        optional(out, "blank lines", blank);
        optional(out, "ERRORS", faults());
    }

    private static void optional(PrintStream out, String name, long count) {
        if (count > 0) {
            line(out, "  %-13s%,12d", name, count);
        }
    }

    private static void line(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
