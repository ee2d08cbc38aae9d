package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;

/** A submission in the making: what it says of itself, of its one measurement set, and of each measure in it. */
public final class SubmissionDraft {

    /** Fields of a submission, in the order in which a document has them; the sets come in their midst. */
    public static final List<String> SUBMISSION = List.of(
            "submissionId",
            "entityType",
            "entityId",
            "taxpayerIdentificationNumber",
            "nationalProviderIdentifier",
            "performanceYear",
            "clinician",
            "priorEngagement");

    /** Fields of a measurement set, in the order in which a document has them; the measurements follow. */
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

    private final Map<String, JsonNode> fields = new LinkedHashMap<>();
    private final Map<String, JsonNode> measures = new LinkedHashMap<>();

    /** Another one that says the same. Values are never changed, only replaced. */
    SubmissionDraft copy() {
        SubmissionDraft copy = new SubmissionDraft();
        copy.fields.putAll(fields);
        copy.measures.putAll(measures);
        return copy;
    }

    /** Whether both would make the same document. */
    boolean saysTheSameAs(SubmissionDraft other) {
        return fields.equals(other.fields) && measures.equals(other.measures);
    }

    /** Whether this names a measure id of any year. */
    static boolean isMeasure(String key) {
        return PiMeasure.YEARS.stream().anyMatch(year -> PiMeasure.find(key, year) != null);
    }

    /** Says something; what was said of it before no longer holds. */
    void say(String key, JsonNode value) {
        (isMeasure(key) ? measures : fields).put(key, value);
    }

    /** Takes back what is said; false where nothing is. */
    boolean takeBack(String key) {
        return (isMeasure(key) ? measures : fields).remove(key) != null;
    }

    /** The document of this submission with these as its measurement sets. */
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

    /** What it says of each measure, as a document has it. */
    ArrayNode measurements() {
        ArrayNode measurements = JSON.arrayNode();
        measures.forEach(
                (id, value) -> measurements.addObject().put("measureId", id).set("value", value));
        return measurements;
    }

    private void fill(ObjectNode object, List<String> keys) {
        for (String key : keys) {
            if (fields.containsKey(key)) {
                object.set(key, fields.get(key));
            }
        }
    }
}
