package org.mipspi.measures.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.mipspi.domain.records.RecordProblem;

/** Counts the problems of an input and keeps the first of them. For one thread. */
final class RecordProblems {

    private final Consumer<RecordProblem> listener;
    private final List<RecordProblem> kept = new ArrayList<>();
    private long total;

    /**
     * Counts problems.
     *
     * @param listener sees each of them
     */
    RecordProblems(Consumer<RecordProblem> listener) {
        this.listener = listener;
    }

    void add(RecordProblem problem) {
        total++;
        if (kept.size() < RecordsRefused.MOST_KEPT) {
            kept.add(problem);
        }
        listener.accept(problem);
    }

    /**
     * Ends the reading.
     *
     * @throws RecordsRefused if there is a problem
     */
    void refuseIfAny() throws RecordsRefused {
        if (total > 0) {
            kept.sort(Comparator.comparing(RecordProblem::place));
            throw new RecordsRefused(List.copyOf(kept), total);
        }
    }
}
