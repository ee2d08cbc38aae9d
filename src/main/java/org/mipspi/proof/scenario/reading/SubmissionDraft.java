package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.proof.scenario.ValueByYear;

/**
 * A submission that is being built: its own fields, the fields of its only measurement set, and the measures in that
 * set.
 */
public final class SubmissionDraft {

    /** Fields of a submission, in the order of a document. */
    public static final List<String> SUBMISSION = List.of(
            "submissionId",
            "entityType",
            "entityId",
            "taxpayerIdentificationNumber",
            "nationalProviderIdentifier",
            "performanceYear",
            "clinician",
            "priorEngagement");

    /** Fields of a measurement set, in the order of a document. The measurements follow them. */
    public static final List<String> SET = List.of(
            "category",
            "submissionMethod",
            "programName",
            "performanceStart",
            "performanceEnd",
            "cehrtId",
            "cehrtCertifiedOn",
            "aggregate");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ScenarioIds ids;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final Map<String, JsonNode> measures = new LinkedHashMap<>();

    SubmissionDraft(ScenarioIds ids) {
        this.ids = ids;
    }

    /** A copy. Values are never changed, only replaced, so both can share them. */
    SubmissionDraft copy() {
        SubmissionDraft copy = new SubmissionDraft(ids);
        copy.fields.putAll(fields);
        copy.measures.putAll(measures);
        return copy;
    }

    /** Whether both make the same document. */
    boolean saysTheSameAs(SubmissionDraft other) {
        return fields.equals(other.fields) && measures.equals(other.measures);
    }

    /** Sets a value, which replaces an earlier one. */
    void say(String key, JsonNode value) {
        (ids.isMeasure(key) ? measures : fields).put(key, value);
    }

    /** Sets a value for some years, which replaces an earlier one in these years only. */
    void sayIn(Set<Integer> years, String key, JsonNode value) {
        Map<String, JsonNode> values = ids.isMeasure(key) ? measures : fields;
        values.put(key, ValueByYear.with(values.get(key), years, value));
    }

    /** Removes a value, in every year. Returns false if there is none. */
    boolean takeBack(String key) {
        return (ids.isMeasure(key) ? measures : fields).remove(key) != null;
    }

    /** The document of this submission with these measurement sets. */
    ObjectNode document(List<SubmissionDraft> sets) {
        ObjectNode document = JSON.objectNode();
        fill(document, SUBMISSION);
        ArrayNode measurementSets = document.putArray("measurementSets");
        sets.forEach(set -> measurementSets.add(set.measurementSet()));
        return document;
    }

    private ObjectNode measurementSet() {
        ObjectNode set = JSON.objectNode();
        fill(set, SET);
        set.set("measurements", measurements());
        return set;
    }

    /**
     * The value of each measure, as in a document. Measures of some years only come last, so that the others have the same
     * place in every year.
     */
    ArrayNode measurements() {
        ArrayNode measurements = JSON.arrayNode();
        measures.forEach((id, value) -> addIf(!isOfSomeYears(value), measurements, id, value));
        measures.forEach((id, value) -> addIf(isOfSomeYears(value), measurements, id, value));
        return measurements;
    }

    private static boolean isOfSomeYears(JsonNode value) {
        ValueByYear byYear = ValueByYear.of(value);
        return byYear != null && byYear.otherwise() == null;
    }

    private static void addIf(boolean wanted, ArrayNode measurements, String id, JsonNode value) {
        if (wanted) {
            measurements.add(ValueByYear.map(
                    value, one -> JSON.objectNode().put("measureId", id).set("value", one)));
        }
    }

    private void fill(ObjectNode object, List<String> keys) {
        for (String key : keys) {
            if (fields.containsKey(key)) {
                object.set(key, fields.get(key));
            }
        }
    }
}
