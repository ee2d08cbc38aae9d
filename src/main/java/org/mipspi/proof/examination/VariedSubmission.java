package org.mipspi.proof.examination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.Rule;

/** A submission of one year that reports the best about each measure, and its variations. */
final class VariedSubmission {

    static final String PRIOR_ENGAGEMENT = "priorEngagement";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> OF_THE_SUBMISSION = Set.of("entityType", "performanceYear", PRIOR_ENGAGEMENT);

    private final MeasureLists measures;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    private VariedSubmission(MeasureLists measures) {
        this.measures = measures;
    }

    /** The submission that every variation starts from: each measure that can be reported beside those before it. */
    static VariedSubmission complete(int year, MeasureLists measures, Collection<Rule> rules) {
        VariedSubmission complete = new VariedSubmission(measures);
        complete.fields.put("entityType", JSON.textNode("individual"));
        complete.fields.put("performanceYear", JSON.numberNode(year));
        complete.fields.put("category", JSON.textNode("pi"));
        complete.fields.put("submissionMethod", JSON.textNode("registry"));
        complete.fields.put("performanceStart", JSON.textNode(year + "-01-01"));
        complete.fields.put("performanceEnd", JSON.textNode(year + "-12-31"));
        complete.fields.put("cehrtId", JSON.textNode("0015CPX4N7E2A1B"));
        for (PiMeasure measure : measures.of(year).measures()) {
            Variation best = new MeasureVariations(year, measure, rules).affirmative();
            if (complete.with(best) != null) {
                complete.fields.putAll(best.fields());
            }
        }
        return complete;
    }

    /** The submission with a variation; null if a submission cannot report this, so that it is refused. */
    Submission with(Variation variation) {
        Map<String, JsonNode> varied = new LinkedHashMap<>(fields);
        variation.fields().forEach((name, value) -> {
            if (value == null) {
                varied.remove(name);
            } else {
                varied.put(name, value);
            }
        });
        try {
            byte[] document = document(varied).toString().getBytes(StandardCharsets.UTF_8);
            return SubmissionReader.read(QppJsonReader.read(document), measures) instanceof ReadResult.Accepted accepted
                    ? accepted.submission()
                    : null;
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode document(Map<String, JsonNode> varied) {
        ObjectNode document = JSON.objectNode();
        ObjectNode set = JSON.objectNode();
        ArrayNode measurements = JSON.arrayNode();
        varied.forEach((name, value) -> {
            if (measures.find(name) != null) {
                measurements.add(JSON.objectNode().put("measureId", name).set("value", value));
            } else {
                (OF_THE_SUBMISSION.contains(name) ? document : set).set(name, value);
            }
        });
        set.set("measurements", measurements);
        document.putArray("measurementSets").add(set);
        return document;
    }
}
