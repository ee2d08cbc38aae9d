package org.mipspi.formats.fhir.spool;

import java.util.HashMap;
import java.util.Map;

/** Which ids of patients are linked, directly or by others. Held in memory up to {@link #MAX_IDS} ids. For one thread. */
public final class LinkedIds {

    public static final int MAX_IDS = 1_000_000;

    private final Map<String, String> nearer = new HashMap<>();

    /** Links two ids. False if there are too many. */
    public boolean join(String id, String other) {
        String one = representative(id);
        String two = representative(other);
        if (nearer.size() >= MAX_IDS) {
            return false;
        }
        nearer.put(one, two);
        nearer.put(two, two);
        return true;
    }

    public boolean isLinked(String id) {
        return nearer.containsKey(id);
    }

    /** The id that stands for all that are linked to this one. */
    public String representative(String id) {
        String root = id;
        for (String next = nearer.get(root); next != null && !next.equals(root); next = nearer.get(root)) {
            root = next;
        }
        for (String each = id; !each.equals(root); ) {
            each = nearer.put(each, root);
        }
        return root;
    }
}
