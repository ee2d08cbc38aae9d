package org.mipspi.batch;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mipspi.domain.conclusions.Outcome;

/** What became of the lines of a batch. */
public final class BatchTally {

    /** Category scores run from 0 to this. */
    public static final int MOST_POINTS = 100;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> refusals = new TreeMap<>();
    private final long[] scores = new long[MOST_POINTS + 1];
    private long refused;
    private long unreadable;
    private long tooLong;
    private long faults;
    private long blank;

    BatchTally() {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
    }

    /** One submission that was decided; the score is null where the category is reweighted. */
    void addDecided(Outcome outcome, Integer score) {
        outcomes.merge(outcome, 1L, Long::sum);
        if (score != null) {
            scores[score]++;
        }
    }

    /** One submission that was refused, counted once under each code. */
    void addRefused(Set<String> codes) {
        refused++;
        codes.forEach(code -> refusals.merge(code, 1L, Long::sum));
    }

    void addUnreadable() {
        unreadable++;
    }

    void addTooLong() {
        tooLong++;
    }

    void addFault() {
        faults++;
    }

    void addBlank(long lines) {
        blank += lines;
    }

    void add(BatchTally other) {
        other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        other.refusals.forEach((code, count) -> refusals.merge(code, count, Long::sum));
        for (int score = 0; score < scores.length; score++) {
            scores[score] += other.scores[score];
        }
        refused += other.refused;
        unreadable += other.unreadable;
        tooLong += other.tooLong;
        faults += other.faults;
        blank += other.blank;
    }

    /** How many lines were answered, whatever the answer. */
    public long answered() {
        return decided() + refused + unreadable + tooLong + faults;
    }

    /** How many lines were skipped because nothing is in them. */
    public long blank() {
        return blank;
    }

    /** How many submissions were decided. */
    public long decided() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many submissions were decided with each outcome. */
    public Map<Outcome, Long> outcomes() {
        return new EnumMap<>(outcomes);
    }

    /** How many submissions have this category score; those that are reweighted have none. */
    public long scored(int score) {
        return scores[score];
    }

    /** How many submissions were refused. */
    public long refused() {
        return refused;
    }

    /** In how many refused submissions each error code occurs, by code. */
    public Map<String, Long> refusals() {
        return new TreeMap<>(refusals);
    }

    /** How many lines are no submission in JSON. */
    public long unreadable() {
        return unreadable;
    }

    /** How many lines are longer than a submission may be. */
    public long tooLong() {
        return tooLong;
    }

    /** How many lines could not be decided for a fault of this program. */
    public long faults() {
        return faults;
    }
}
