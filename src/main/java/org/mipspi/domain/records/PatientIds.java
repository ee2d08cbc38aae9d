package org.mipspi.domain.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which ids are of one patient, directly or by other ids. Ids that no record joins are not kept, so the memory that this
 * takes grows with the joined ids alone, up to {@link #MAX_IDS}. See PEA_SAME_PATIENT in {@code rules/program-rules.yaml}.
 * For one thread.
 */
public final class PatientIds {

    /** Most joined ids; see {@link HeldIds}. */
    public static final int MAX_IDS = HeldIds.most();

    private final int maxIds;

    /**
     * Each joined id with another id of the same patient, which is smaller; the smallest, which stands for the patient, with
     * itself.
     */
    private final Map<String, String> smaller = new HashMap<>();

    /** No ids are joined. */
    public PatientIds() {
        this(MAX_IDS);
    }

    /** At most so many ids are joined. */
    PatientIds(int maxIds) {
        this.maxIds = maxIds;
    }

    /** States that two ids are of the same patient. False if they cannot be joined because too many are. */
    public boolean join(String id, String other) {
        String one = patient(id);
        String two = patient(other);
        if (one.equals(two)) {
            return true;
        }
        int more = (smaller.containsKey(one) ? 0 : 1) + (smaller.containsKey(two) ? 0 : 1);
        if (smaller.size() + more > maxIds) {
            return false;
        }
        String smallest = one.compareTo(two) < 0 ? one : two;
        smaller.put(one, smallest);
        smaller.put(two, smallest);
        return true;
    }

    /** Whether an id is joined with another one. */
    public boolean isJoined(String id) {
        return smaller.containsKey(id);
    }

    /** The id that stands for the patient: the smallest of all that are joined, whatever the order in which they were. */
    public String patient(String id) {
        String smallest = id;
        for (String next = smaller.get(id); next != null && !next.equals(smallest); next = smaller.get(smallest)) {
            smallest = next;
        }
        for (String each = id; !each.equals(smallest); ) {
            each = smaller.put(each, smallest);
        }
        return smallest;
    }

    /** The other ids of each patient who has several, in order, by the id that stands for the patient. */
    public Map<String, List<String>> otherIds() {
        Map<String, List<String>> others = new TreeMap<>();
        for (String id : List.copyOf(smaller.keySet())) {
            String patient = patient(id);
            if (!id.equals(patient)) {
                others.computeIfAbsent(patient, of -> new ArrayList<>()).add(id);
            }
        }
        others.values().forEach(ids -> ids.sort(null));
        return others;
    }
}
