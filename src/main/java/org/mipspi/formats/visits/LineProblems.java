package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;

/** What is wrong with one line. */
final class LineProblems {

    /** So that a line with thousands of fields that are not known takes little memory. */
    private static final int MOST = 100;

    private final RecordPlace place;
    private final List<RecordProblem> problems = new ArrayList<>(0);

    LineProblems(RecordPlace place) {
        this.place = place;
    }

    /** Adds what is wrong with a field; null if it is the whole line. */
    void add(Code code, Object field, String message) {
        if (problems.size() < MOST) {
            problems.add(new RecordProblem(code, place, field == null ? null : field.toString(), message));
        } else if (problems.size() == MOST) {
            problems.add(new RecordProblem(
                    Code.UNREADABLE,
                    place,
                    null,
                    "The line has more than " + MOST + " problems. Correct these first; the others are not listed"));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Reports them in the order in which they were found. */
    void report(Records sink) {
        problems.forEach(sink::problem);
    }
}
