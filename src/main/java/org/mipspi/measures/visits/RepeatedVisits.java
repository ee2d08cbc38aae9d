package org.mipspi.measures.visits;

import java.util.function.Consumer;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;

/** Finds visits that are given twice, among visits in the order of {@link VisitTexts#byVisit}. For one thread. */
public final class RepeatedVisits {

    private final Consumer<RecordProblem> problems;
    private Visit last;
    private String key;
    private long count;

    /**
     * No visit yet.
     *
     * @param problems receives each visit that is given twice with different content
     */
    public RepeatedVisits(Consumer<RecordProblem> problems) {
        this.problems = problems;
    }

    /** Whether a visit was given before. It counts once. */
    public boolean isRepeated(Visit visit) {
        String itsKey = VisitLine.key(visit.tin(), visit.id());
        if (!itsKey.equals(key)) {
            last = visit;
            key = itsKey;
            return false;
        }
        if (last.isSameRecord(visit)) {
            count++;
        } else {
            boolean inOrder = last.place().compareTo(visit.place()) < 0;
            Visit later = inOrder ? visit : last;
            Visit earlier = inOrder ? last : visit;
            problems.accept(new RecordProblem(
                    Code.DUPLICATE_VISIT,
                    later.place(),
                    "visit",
                    "this visit is given twice with different content, first in " + earlier.place()
                            + ". A visit id is unique within a TIN. Keep one record, or give them different ids"));
        }
        return true;
    }

    /** How many visits repeat another one with the same content. */
    public long count() {
        return count;
    }
}
