package org.mipspi.measures.visits;

import java.util.List;
import org.mipspi.domain.records.RecordProblem;

/** Records that cannot be read, so that nothing is counted. */
public sealed class RecordsRefused extends Exception permits NoRecords {

    private static final long serialVersionUID = 1L;

    /** Most problems that are kept. More than this are usually one mistake, repeated. */
    public static final int MOST_KEPT = 1_000;

    private final transient List<RecordProblem> problems;
    private final long total;

    /**
     * Refuses records.
     *
     * @param problems the problems, or the first of them, in the order of their places
     * @param total how many problems there are
     */
    public RecordsRefused(List<RecordProblem> problems, long total) {
        super(total + " problems in the records", null, false, false);
        this.problems = problems;
        this.total = total;
    }

    /** The problems in the order of their places, at most {@link #MOST_KEPT} of them. */
    public List<RecordProblem> problems() {
        return problems;
    }

    /** How many problems there are. */
    public long total() {
        return total;
    }
}
