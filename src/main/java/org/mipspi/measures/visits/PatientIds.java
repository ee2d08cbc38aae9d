package org.mipspi.measures.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which ids are of one patient. Ids that no record joins are not kept, so the memory that this takes grows with the joined
 * ids alone. See PEA_SAME_PATIENT in {@code rules/program-rules.yaml}. For one thread.
 */
public final class PatientIds {

    /** Each joined id with another id of the same patient, which is smaller; the smallest stands for the patient. */
    private final Map<String, String> smaller = new HashMap<>();

    /** States that two ids are of the same patient. */
    public void join(String id, String other) {
        String one = patient(id);
        String two = patient(other);
        if (one.compareTo(two) < 0) {
            smaller.put(two, one);
        } else if (one.compareTo(two) > 0) {
            smaller.put(one, two);
        }
    }

    /** The id that stands for the patient: the smallest of all that are joined, whatever the order in which they were. */
    public String patient(String id) {
        String smallest = id;
        while (smaller.containsKey(smallest)) {
            smallest = smaller.get(smallest);
        }
        for (String each = id; !each.equals(smallest); ) {
            each = smaller.put(each, smallest);
        }
        return smallest;
    }

    /** The other ids of each patient who has several, in order, by the id that stands for the patient. */
    Map<String, List<String>> otherIds() {
        Map<String, List<String>> others = new TreeMap<>();
        List.copyOf(smaller.keySet()).forEach(id -> others.computeIfAbsent(patient(id), of -> new ArrayList<>())
                .add(id));
        others.values().forEach(ids -> ids.sort(null));
        return others;
    }
}
