package org.mipspi.measures.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mipspi.domain.records.RecordPlace;

/**
 * Patients who look alike but are not linked, so they are counted as two.
 *
 * @param total how many pairs there are
 * @param first the first of them, in the order in which they were found
 */
public record LookAlikes(long total, List<Pair> first) {

    /** Most pairs that are kept. */
    static final int MOST_KEPT = 1_000;

    /**
     * Two patients who look alike.
     *
     * @param place where the later of them was read
     */
    public record Pair(String patient, String other, RecordPlace place) {}

    /** The ids of those whom a patient looks like, by the id of the patient; of the pairs that are kept. */
    public Map<String, TreeSet<String>> byPatient() {
        Map<String, TreeSet<String>> alike = new HashMap<>();
        first.forEach(pair -> {
            alike.computeIfAbsent(pair.patient(), none -> new TreeSet<>()).add(pair.other());
            alike.computeIfAbsent(pair.other(), none -> new TreeSet<>()).add(pair.patient());
        });
        return alike;
    }
}
