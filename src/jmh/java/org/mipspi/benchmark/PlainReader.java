package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Hardship;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.SpecialStatus;
import org.mipspi.domain.facts.Submission;

/** Reads a document in which {@link PlainRefusals} found nothing, so that the product's reader has a second one too. */
public final class PlainReader {

    private PlainReader() {}

    /** The facts of an acceptable document. */
    public static Submission read(JsonNode document) {
        int year = document.get("performanceYear").intValue();
        List<MeasurementSet> sets = new ArrayList<>();
        JsonNode given = document.get("measurementSets");
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).get("category").textValue().equals("pi")) {
                sets.add(set(i, given.get(i), year, document.path("priorEngagement")));
            }
        }
        return new Submission(text(document, "submissionId"), year, practice(document), sets);
    }

    private static Practice practice(JsonNode document) {
        JsonNode clinician = document.path("clinician");
        JsonNode practice = clinician.path("practice");
        Set<SpecialStatus> statuses = EnumSet.noneOf(SpecialStatus.class);
        for (JsonNode status : clinician.path("specialStatuses")) {
            statuses.add(named(SpecialStatus.values(), status.textValue()));
        }
        Map<String, Long> services = new HashMap<>();
        practice.path("servicesByPlaceOfService")
                .fields()
                .forEachRemaining(
                        entry -> services.put(entry.getKey(), entry.getValue().longValue()));
        return new Practice(
                named(EntityType.values(), text(document, "entityType")),
                statuses,
                named(Hardship.values(), text(clinician, "hardship")),
                number(practice, "clinicians"),
                number(practice, "patientFacingEncounters"),
                services,
                number(practice, "hospitalBasedClinicians"),
                number(practice, "ascBasedClinicians"),
                number(practice, "nonPatientFacingClinicians"),
                number(practice, "exemptClinicians"));
    }

    private static MeasurementSet set(int index, JsonNode set, int year, JsonNode prior) {
        Map<String, JsonNode> values = new HashMap<>();
        for (JsonNode measurement : set.get("measurements")) {
            values.put(measurement.get("measureId").textValue(), measurement.get("value"));
        }
        return new MeasurementSet(
                index,
                year,
                text(set, "submissionMethod"),
                LocalDate.parse(text(set, "performanceStart")),
                LocalDate.parse(text(set, "performanceEnd")),
                text(set, "cehrtId"),
                List.of(),
                set.hasNonNull("cehrtCertifiedOn") ? LocalDate.parse(text(set, "cehrtCertifiedOn")) : null,
                MeasureTable.measures(year).stream()
                        .map(id -> measure(id, values, priorLevel(id, year, prior)))
                        .toList());
    }

    private static Measure measure(String id, Map<String, JsonNode> values, EngagementLevel priorLevel) {
        JsonNode value = values.get(id);
        boolean counts = MeasureTable.COUNTS.contains(id) && value != null;
        boolean safer = id.equals("PI_PPHI_2") && value != null && value.isObject();
        boolean analysis = id.equals("PI_PPHI_1") && value != null && value.isObject();
        JsonNode edition = safer ? value.get("guideEdition") : null;
        return new Measure(
                id,
                counts ? Answer.COUNTS : answer(safer ? value.get("completed") : value),
                counts ? value.get("numerator").longValue() : 0,
                counts ? value.get("denominator").longValue() : 0,
                List.of(),
                exclusion(id, values),
                level(id, values),
                priorLevel,
                edition == null || edition.isNull() ? null : (Integer) edition.intValue(),
                id.equals("PI_PPHI_1") ? answer(analysis ? value.get("analysis") : value) : Answer.NOT_REPORTED,
                id.equals("PI_PPHI_1") ? answer(analysis ? value.get("riskManagement") : value) : Answer.NOT_REPORTED,
                null,
                null);
    }

    /** A value in parts is answered, whatever the parts are; they say the rest. */
    private static Answer answer(JsonNode value) {
        if (value == null || value.isNull()) {
            return Answer.NOT_REPORTED;
        }
        return value.isObject() ? Answer.NO : Answer.of(value.booleanValue());
    }

    private static String exclusion(String id, Map<String, JsonNode> values) {
        return MeasureTable.EXCLUDES.keySet().stream()
                .filter(exclusion -> MeasureTable.excludes(exclusion, id) && isTrue(values.get(exclusion)))
                .findFirst()
                .orElse(null);
    }

    private static EngagementLevel level(String id, Map<String, JsonNode> values) {
        if (isTrue(values.get(id + "_PRE"))) {
            return EngagementLevel.PRE;
        }
        return isTrue(values.get(id + "_PROD")) ? EngagementLevel.PROD : EngagementLevel.NONE;
    }

    /** Told both, it was at pre-production. */
    private static EngagementLevel priorLevel(String id, int year, JsonNode prior) {
        EngagementLevel level = EngagementLevel.NONE;
        for (JsonNode entry : prior) {
            if (entry.get("measureId").textValue().equals(id)
                    && entry.get("performanceYear").intValue() == year - 1) {
                EngagementLevel given =
                        EngagementLevel.valueOf(entry.get("level").textValue());
                level = level == EngagementLevel.PRE ? level : given;
            }
        }
        return level;
    }

    private static boolean isTrue(JsonNode value) {
        return value != null && value.booleanValue();
    }

    private static <T> T named(T[] values, String name) {
        return Stream.of(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    private static Long number(JsonNode object, String field) {
        return object.hasNonNull(field) ? (Long) object.get(field).longValue() : null;
    }
}
