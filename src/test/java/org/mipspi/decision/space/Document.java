package org.mipspi.decision.space;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A submission as a document in JSON.
 *
 * @param year performance year
 * @param says a value of each dimension
 */
record Document(int year, List<Value> says) {

    /** The same, all that is a list or an object in reverse order, but for the measurement sets. */
    Document reversed() {
        List<Value> reversed = new ArrayList<>(says);
        Collections.reverse(reversed);
        return new Document(year, reversed);
    }

    /** The same but for one value. */
    Document with(int place, Value value) {
        List<Value> changed = new ArrayList<>(says);
        changed.set(place, value);
        return new Document(year, changed);
    }

    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        String set =
                "{\"category\":\"pi\"" + fields(Part.SET) + ",\"measurements\":[" + items(Part.MEASUREMENTS) + "]}";
        String json = "{\"performanceYear\":" + year + fields(Part.DOCUMENT)
                + ",\"clinician\":{\"specialStatuses\":[" + items(Part.STATUSES) + "]" + fields(Part.CLINICIAN)
                + ",\"practice\":{" + items(Part.PRACTICE) + "}},\"priorEngagement\":[" + items(Part.PRIOR)
                + "],\"measurementSets\":[" + items(Part.SETS).replace("@", set) + "]}";
        return json.replace("{year}", Integer.toString(year))
                .replace("{before}", Integer.toString(year - 1))
                .replace("{after}", Integer.toString(year + 1));
    }

    private String fields(Part part) {
        String items = items(part);
        return items.isEmpty() ? "" : "," + items;
    }

    private String items(Part part) {
        StringBuilder items = new StringBuilder();
        for (Value value : says) {
            if (value.part() == part) {
                items.append(items.isEmpty() ? "" : ",").append(value.json());
            }
        }
        return items.toString();
    }

    @Override
    public String toString() {
        return json();
    }
}
