package org.mipspi.submissions.space;

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
public record SubmissionDocument(int year, List<Value> says) {

    /** The same, all that is a list or an object in reverse order, but for the measurement sets. */
    public SubmissionDocument reversed() {
        List<Value> reversed = new ArrayList<>(says);
        Collections.reverse(reversed);
        return new SubmissionDocument(year, reversed);
    }

    /** The same but for one value. */
    public SubmissionDocument with(int place, Value value) {
        List<Value> changed = new ArrayList<>(says);
        changed.set(place, value);
        return new SubmissionDocument(year, changed);
    }

    public byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        String set = "{\"category\":\"pi\"" + fields(DocumentPart.SET) + ",\"measurements\":["
                + items(DocumentPart.MEASUREMENTS) + "]}";
        String json = "{\"performanceYear\":" + year + fields(DocumentPart.DOCUMENT)
                + ",\"clinician\":{\"specialStatuses\":[" + items(DocumentPart.STATUSES) + "]"
                + fields(DocumentPart.CLINICIAN)
                + ",\"practice\":{" + items(DocumentPart.PRACTICE) + "}},\"priorEngagement\":["
                + items(DocumentPart.PRIOR)
                + "],\"measurementSets\":[" + items(DocumentPart.SETS).replace("@", set) + "]}";
        return json.replace("{year}", Integer.toString(year))
                .replace("{before}", Integer.toString(year - 1))
                .replace("{after}", Integer.toString(year + 1));
    }

    private String fields(DocumentPart part) {
        String items = items(part);
        return items.isEmpty() ? "" : "," + items;
    }

    private String items(DocumentPart part) {
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
