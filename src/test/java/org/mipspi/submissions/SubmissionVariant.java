package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Makes a submission that differs from another one in a single way. The other one stays as it is. */
public final class SubmissionVariant {

    private SubmissionVariant() {}

    /** The submission once for each of its PI measurement sets, with that set alone. */
    public static List<ObjectNode> withEachSetAlone(ObjectNode document) {
        List<ObjectNode> variants = new ArrayList<>();
        for (JsonNode set : document.get("measurementSets")) {
            if (isPi(set)) {
                variants.add(withSets(document, set));
            }
        }
        return variants;
    }

    /** The submission with these sets in place of its own. */
    public static ObjectNode withSets(ObjectNode document, JsonNode... sets) {
        ObjectNode variant = document.deepCopy();
        ArrayNode array = variant.putArray("measurementSets");
        for (JsonNode set : sets) {
            array.add(set.deepCopy());
        }
        return variant;
    }

    /** The submission without the measurements of these ids. */
    public static ObjectNode without(ObjectNode document, List<String> ids) {
        return changed(
                document,
                measurements -> measurements.removeIf(
                        measurement -> ids.contains(measurement.get("measureId").textValue())));
    }

    /** The submission with the measurements of each set in the reverse order. */
    public static ObjectNode withMeasurementsReversed(ObjectNode document) {
        return changed(document, Collections::reverse);
    }

    /** The submission with a numerator that is larger by 1; null if it reports no counts of this id or cannot have more. */
    public static ObjectNode withLargerNumerator(ObjectNode document, String id) {
        ObjectNode variant = document.deepCopy();
        for (JsonNode set : variant.get("measurementSets")) {
            for (JsonNode measurement : set.path("measurements")) {
                if (measurement.path("measureId").asText().equals(id)) {
                    ObjectNode counts = (ObjectNode) measurement.get("value");
                    long numerator = counts.get("numerator").longValue();
                    counts.put("numerator", numerator + 1);
                    return numerator < counts.get("denominator").longValue() ? variant : null;
                }
            }
        }
        return null;
    }

    private static ObjectNode changed(ObjectNode document, Consumer<List<JsonNode>> change) {
        ObjectNode variant = document.deepCopy();
        for (JsonNode set : variant.get("measurementSets")) {
            if (isPi(set)) {
                List<JsonNode> measurements = new ArrayList<>();
                set.get("measurements").forEach(measurements::add);
                change.accept(measurements);
                ((ObjectNode) set).putArray("measurements").addAll(measurements);
            }
        }
        return variant;
    }

    private static boolean isPi(JsonNode set) {
        return set.get("category").textValue().equals("pi");
    }
}
