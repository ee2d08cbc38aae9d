package org.mipspi.proof.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mipspi.proof.comparison.YearOutcome.Kind;

/**
 * The results of the documents of a corpus in figures. It keeps only counts and a few examples of each cause, however
 * many documents there are. They are the same in whatever order documents are added, and in whatever parts, so the parts can
 * be counted anywhere.
 */
public final class ComparisonTally implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From one outcome to another, or to the same outcome if only the score moves. */
    public record Transition(Kind before, Kind after) implements Comparable<Transition>, Serializable {
        @Override
        public int compareTo(Transition other) {
            return Comparator.comparing(Transition::before)
                    .thenComparing(Transition::after)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return before + " -> " + after;
        }
    }

    private final Map<Transition, Long> moved = new TreeMap<>();
    private final Map<Kind, Long> unmoved = new TreeMap<>();
    private final Map<Integer, Long> points = new TreeMap<>();
    private final Map<ChangeCause.Kind, CauseTally> causes = new LinkedHashMap<>();
    private long blank;

    /** Adds a document. */
    public void add(ComparedDocument document) {
        if (!document.isMoved()) {
            unmoved.merge(document.before().kind(), 1L, Long::sum);
            return;
        }
        moved.merge(new Transition(document.before().kind(), document.after().kind()), 1L, Long::sum);
        if (document.points() != null) {
            points.merge(document.points(), 1L, Long::sum);
        }
        for (ChangeCause cause : document.causes()) {
            causes.computeIfAbsent(cause.kind(), kind -> new CauseTally()).add(document, cause);
        }
    }

    /** Adds the figures of other documents. */
    public void add(ComparisonTally other) {
        other.moved.forEach((transition, count) -> moved.merge(transition, count, Long::sum));
        other.unmoved.forEach((kind, count) -> unmoved.merge(kind, count, Long::sum));
        other.points.forEach((by, count) -> points.merge(by, count, Long::sum));
        other.causes.forEach((kind, tally) ->
                causes.computeIfAbsent(kind, of -> new CauseTally()).add(tally));
        blank += other.blank;
    }

    /** Adds lines that were skipped because they are blank. */
    public void addBlank(long lines) {
        blank += lines;
    }

    /** How many lines are not blank. */
    public long lines() {
        return moved() + sum(unmoved);
    }

    /** How many lines were skipped because they are blank. */
    public long blank() {
        return blank;
    }

    /** How many documents moved. */
    public long moved() {
        return sum(moved);
    }

    /** How many documents were decided under both years, moved or not. */
    public long decidedUnderBoth() {
        return unchanged() + moved() - refused(Transition::before) - refused(Transition::after);
    }

    /** How many documents were decided the same under both years. */
    public long unchanged() {
        return unmoved(Kind.SCORED) + unmoved(Kind.ZERO) + unmoved(Kind.REWEIGHTED);
    }

    /** How many documents only one of the years refuses; the function selects the year. */
    public long refused(Function<Transition, Kind> year) {
        return moved.entrySet().stream()
                .filter(entry -> year.apply(entry.getKey()) == Kind.REFUSED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many documents that did not move have this outcome. */
    public long unmoved(Kind kind) {
        return unmoved.getOrDefault(kind, 0L);
    }

    /** How many documents moved, for each transition. */
    public Map<Transition, Long> transitions() {
        return new TreeMap<>(moved);
    }

    /** How many documents moved, by the number of points; 0 if only the outcome moved. */
    public Map<Integer, Long> points() {
        return new TreeMap<>(points);
    }

    /** The causes, the most frequent first. A document counts for each of its causes. */
    public List<CauseTally> causes() {
        List<CauseTally> sorted = new ArrayList<>(causes.values());
        sorted.sort(Comparator.comparing(CauseTally::documents)
                .reversed()
                .thenComparing(tally -> tally.cause().kind().toString()));
        return sorted;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
