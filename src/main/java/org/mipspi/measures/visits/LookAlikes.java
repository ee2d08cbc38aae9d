package org.mipspi.measures.visits;

import java.util.List;
import org.mipspi.domain.records.RecordPlace;

/**
 * Patients who look alike but are not linked, so they are counted as two.
 *
 * @param total how many pairs there are
 * @param first the first of them, in the order in which they were found
 */
public record LookAlikes(long total, List<Pair> first) {

    /** Most pairs that are kept. */
    static final int MOST_KEPT = 100;

    /**
     * Two patients who look alike.
     *
     * @param place where the later of them was read
     */
    public record Pair(String patient, String other, RecordPlace place) {}
}
