package org.mipspi.batch;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.OpenReadings;
import org.mipspi.domain.conclusions.Outcome;

/** Counts of the results of a batch. */
public final class BatchTally {

    /** The highest category score. */
    public static final int MOST_POINTS = 100;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> readings = new TreeMap<>();
    private final long[] scores = new long[MOST_POINTS + 1];
    private long holding;
    private long refused;
    private long unreadable;
    private long tooLong;
    private long faults;
    private long blank;

    /** Counts of nothing yet. */
    public BatchTally() {
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
    }

    /** Adds the answer to a line. */
    void add(LineAnswer answer) {
        if (answer instanceof LineAnswer.Decided decided) {
            addDecided(decided.decision().outcome(), decided.decision().score().category());
            if (decided.decision().readings() != null) {
                addReadings(decided.decision().readings());
            }
        } else if (answer instanceof LineAnswer.Scored scored) {
            addDecided(scored.answer().outcome(), scored.answer().score().category());
        } else if (answer instanceof LineAnswer.Refused refused) {
            addRefused(refused.problems().stream()
                    .map(problem -> problem.code().name())
                    .collect(Collectors.toCollection(TreeSet::new)));
        } else if (answer instanceof LineAnswer.Unreadable) {
            addUnreadable();
        } else if (answer instanceof LineAnswer.TooLong) {
            addTooLong();
        } else {
            addFault();
        }
    }

    /** Adds a decided submission; its score is null if the category is reweighted. */
    void addDecided(Outcome outcome, Integer score) {
        outcomes.merge(outcome, 1L, Long::sum);
        if (score != null) {
            scores[score]++;
        }
    }

    /** Adds what was found about open readings; it counts once for each reading on which the submission depends. */
    void addReadings(OpenReadings found) {
        holding += found.holds() ? 1 : 0;
        found.open().stream()
                .map(OpenReadings.Change::reading)
                .distinct()
                .forEach(reading -> readings.merge(reading, 1L, Long::sum));
    }

    /** Adds a refused submission; it counts once for each of its problem codes. */
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
        other.readings.forEach((reading, count) -> readings.merge(reading, count, Long::sum));
        holding += other.holding;
        refused += other.refused;
        unreadable += other.unreadable;
        tooLong += other.tooLong;
        faults += other.faults;
        blank += other.blank;
    }

    /** How many lines were answered, with any result. */
    public long answered() {
        return decided() + refused + unreadable + tooLong + faults;
    }

    /** How many blank lines were skipped. */
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

    /** How many submissions have this category score; reweighted submissions have none. */
    public long scored(int score) {
        return scores[score];
    }

    /** How many submissions depend on each open reading, by the id of the reading; empty unless that was asked. */
    public Map<String, Long> readings() {
        return new TreeMap<>(readings);
    }

    /** How many submissions have the same outcome and score under all open readings; 0 unless that was asked. */
    public long holding() {
        return holding;
    }

    /** How many submissions were refused. */
    public long refused() {
        return refused;
    }

    /** In how many refused submissions each problem code occurs, by code. */
    public Map<String, Long> refusals() {
        return new TreeMap<>(refusals);
    }

    /** How many lines could not be read as a submission in JSON. */
    public long unreadable() {
        return unreadable;
    }

    /** How many lines are longer than a submission may be. */
    public long tooLong() {
        return tooLong;
    }

    /** How many lines could not be decided because of an error in this program. */
    public long faults() {
        return faults;
    }
}
