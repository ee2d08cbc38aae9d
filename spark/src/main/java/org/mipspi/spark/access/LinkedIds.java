package org.mipspi.spark.access;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids that are of the same patient, for executors. */
final class LinkedIds implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, List<String>> otherIds;
    private final Map<String, String> patients = new HashMap<>();

    /**
     * Links ids.
     *
     * @param otherIds the other ids of each patient who has several
     */
    LinkedIds(Map<String, List<String>> otherIds) {
        this.otherIds = otherIds;
        otherIds.forEach((patient, others) -> others.forEach(other -> patients.put(other, patient)));
    }

    /** The id that stands for the patient. */
    String patient(String id) {
        return patients.getOrDefault(id, id);
    }

    /** The other ids of each patient who has several. */
    Map<String, List<String>> otherIds() {
        return otherIds;
    }
}
