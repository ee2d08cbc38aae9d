package org.mipspi.measures.report;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.formats.ShownValue;
import org.mipspi.measures.MeasureCount;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * Puts a counted measure into a QPP submission in JSON: into its one measurement set of this category, in place of the counts
 * that it reports there or after its other measurements. Everything else in the document stays as it is.
 */
public final class SubmissionMeasure {

    private static final String ENTITY_ID = "entityId";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SubmissionMeasure() {}

    /** The submission cannot take the measure; the message tells why and what to do. */
    public static final class CannotTake extends Exception {

        private static final long serialVersionUID = 1L;

        CannotTake(String message) {
            super(message);
        }
    }

    /**
     * The submission with the measure of its own TIN, NPI or entityId.
     *
     * @param submission the document
     * @param counts the counts of all reporting entities
     * @throws CannotTake if the document is not one submission with one measurement set of this category, if nobody counted
     *     reports it, or if it is of another performance period
     */
    public static byte[] into(byte[] submission, List<MeasureCount> counts) throws IOException, CannotTake {
        JsonNode root = JSON.readTree(submission);
        JsonNode document = root.path("data").path("submission").isObject()
                ? root.path("data").path("submission")
                : root;
        ObjectNode set = onlySet(document);
        MeasureCount count = countOf(document, counts);
        requireSamePeriod(set, count);
        if (count.denominator() == 0) {
            throw new CannotTake("no visit counts in the performance period, so the count is 0 of 0."
                    + " Check the records, the year and the period");
        }
        requireNotAggregated(set);
        put(set, count);
        return (JSON.writer(JsonFile.lines()).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode onlySet(JsonNode document) throws CannotTake {
        List<ObjectNode> sets = new ArrayList<>();
        for (JsonNode set : document.path("measurementSets")) {
            if (set instanceof ObjectNode object
                    && "pi".equals(set.path("category").asText())) {
                sets.add(object);
            }
        }
        if (sets.size() != 1) {
            throw new CannotTake("the submission has " + sets.size()
                    + " measurement sets of the category pi. Expected one; add it, or put the counts in by hand");
        }
        return sets.get(0);
    }

    private static MeasureCount countOf(JsonNode document, List<MeasureCount> counts) throws CannotTake {
        ReportingEntity reported = reportedBy(document);
        return counts.stream()
                .filter(count -> count.entity().equals(reported))
                .findFirst()
                .orElseThrow(
                        () -> new CannotTake("none of the counts is for the TIN, NPI or entityId of the submission."
                                + " Count --by the level that the submission reports, or check its ids"));
    }

    /** Who reports, by the ids that a submission of its kind must have. */
    private static ReportingEntity reportedBy(JsonNode document) throws CannotTake {
        String type = document.path("entityType").asText("");
        return switch (type) {
            case "individual" ->
                new ReportingEntity(
                        id(document, type, "taxpayerIdentificationNumber"),
                        id(document, type, "nationalProviderIdentifier"),
                        null,
                        null);
            // A subgroup reports the counts of its affiliated group: PEA_SUBGROUP.
            case "group", "subgroup" ->
                new ReportingEntity(id(document, type, "taxpayerIdentificationNumber"), null, null, null);
            case "virtualGroup" -> new ReportingEntity(null, null, id(document, type, ENTITY_ID), null);
            case "apm" -> new ReportingEntity(null, null, null, id(document, type, ENTITY_ID));
            default ->
                throw new CannotTake("the entityType of the submission is "
                        + (type.isEmpty() ? "not given" : ShownValue.quoted(type))
                        + ". Expected individual, group, subgroup, virtualGroup or apm. Correct it");
        };
    }

    private static String id(JsonNode document, String type, String name) throws CannotTake {
        String id = document.path(name).asText("");
        if (id.isBlank()) {
            throw new CannotTake("the submission has the entityType " + type + ", but no " + name + ". Add it");
        }
        return id;
    }

    private static void requireSamePeriod(ObjectNode set, MeasureCount count) throws CannotTake {
        String start = set.path("performanceStart").asText("");
        String end = set.path("performanceEnd").asText("");
        if (!start.equals(count.period().start().toString())
                || !end.equals(count.period().end().toString())) {
            throw new CannotTake(
                    start.isEmpty() || end.isEmpty()
                            ? "its measurement set has no performance period. Add performanceStart and performanceEnd: "
                                    + count.period() + " was counted"
                            : "the performance period of the submission is " + start + " to " + end + ", but "
                                    + count.period() + " was counted. Count with --period " + start + " " + end
                                    + ", or change the submission");
        }
    }

    /** Sources that report together are added up, so the measure would be reported twice. */
    private static void requireNotAggregated(ObjectNode set) throws CannotTake {
        for (JsonNode source : set.path("aggregate")) {
            for (JsonNode each : source.path("measurements")) {
                if (MeasureCount.MEASURE.equals(each.path("measureId").asText())) {
                    throw new CannotTake(
                            "its measurement set reports " + MeasureCount.MEASURE
                                    + " in aggregate, source by source. Remove it from the sources, and put the count in again");
                }
            }
        }
    }

    private static void put(ObjectNode set, MeasureCount count) {
        ArrayNode measurements = set.withArray("measurements");
        ObjectNode measurement = null;
        for (JsonNode each : measurements) {
            if (each instanceof ObjectNode object
                    && MeasureCount.MEASURE.equals(each.path("measureId").asText())) {
                measurement = object;
            }
        }
        if (measurement == null) {
            measurement = measurements.addObject().put("measureId", MeasureCount.MEASURE);
        }
        measurement.putObject("value").put("numerator", count.numerator()).put("denominator", count.denominator());
    }
}
