package org.mipspi.spark.access;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.measures.visits.RecordsRefused;

/** Problems in the order in which one machine would have found them: the first of them, and how many there are. */
final class FoundProblems implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<RecordProblem> first = new ArrayList<>();
    private long total;

    void add(RecordProblem problem) {
        total++;
        keep(problem);
    }

    /** Adds problems that were found later. */
    void add(FoundProblems later) {
        total += later.total;
        later.first.forEach(this::keep);
    }

    private void keep(RecordProblem problem) {
        if (first.size() < RecordsRefused.MOST_KEPT) {
            first.add(problem);
        }
    }

    void refuseIfAny() throws RecordsRefused {
        if (total > 0) {
            first.sort(Comparator.comparing(RecordProblem::place));
            throw new RecordsRefused(List.copyOf(first), total);
        }
    }
}
