package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Why one measurement set is refused; the part of {@link DocumentCheck} for the sets. */
final class MeasurementSetCheck {

    private static final Set<String> OF_MEASUREMENT = Set.of("measureId", "value");
    private static final Set<String> FIELDS = Set.of(
            "category",
            "submissionMethod",
            "programName",
            "performanceStart",
            "performanceEnd",
            "cehrtId",
            "cehrtCertifiedOn",
            "measurements",
            "aggregate");

    private final FieldChecks refusals;
    private final int year;
    private final String pointer;
    private final Set<String> seen = new HashSet<>();
    private final List<Affirmed> affirmed = new ArrayList<>();

    /** An id with an affirmative value. */
    private record Affirmed(String id, String pointer) {}

    MeasurementSetCheck(FieldChecks refusals, int year, String pointer) {
        this.refusals = refusals;
        this.year = year;
        this.pointer = pointer;
    }

    void set(JsonNode set) {
        JsonNode category = refusals.required(set, "category", pointer);
        if (category != null && !isPi(category)) {
            if (category.isTextual() && isMeantAsPi(set)) {
                refusals.add("WRONG_CATEGORY", pointer + "/category");
            }
            return;
        }
        refusals.names(set, FIELDS, false, pointer);
        refusals.text(set, "submissionMethod", pointer);
        refusals.text(set, "programName", pointer);
        refusals.text(set, "cehrtId", pointer);
        period(set);
        refusals.date(FieldChecks.optional(set, "cehrtCertifiedOn"), pointer + "/cehrtCertifiedOn");
        JsonNode measurements = refusals.array(set, "measurements", pointer);
        for (int i = 0; measurements != null && i < measurements.size(); i++) {
            measurement(measurements.get(i), pointer + "/measurements/" + i);
        }
        pairs();
    }

    private boolean isPi(JsonNode category) {
        String place = pointer + "/category";
        if (!refusals.check(category.isTextual(), place)) {
            return false;
        }
        return category.textValue().equals("pi");
    }

    /** A set that is one of the category in all but the name of its category. */
    private boolean isMeantAsPi(JsonNode set) {
        String name = set.get("category").asText().toLowerCase(Locale.ROOT).strip();
        List<JsonNode> lists = new ArrayList<>(List.of(set.path("measurements")));
        set.path("aggregate").forEach(source -> lists.add(source.path("measurements")));
        boolean listed = lists.stream()
                .filter(JsonNode::isArray)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .anyMatch(one -> MeasureTable.isKnown(one.path("measureId").asText(), year));
        return name.equals("pi") || name.equals("aci") || listed;
    }

    private void period(JsonNode set) {
        LocalDate start =
                refusals.date(refusals.required(set, "performanceStart", pointer), pointer + "/performanceStart");
        LocalDate end = refusals.date(refusals.required(set, "performanceEnd", pointer), pointer + "/performanceEnd");
        if (start != null && end != null && end.isBefore(start)) {
            refusals.add("PERIOD_REVERSED", pointer + "/" + later(set, "performanceStart", "performanceEnd"));
        }
    }

    /** The one of two fields that stands later in the document. */
    private static String later(JsonNode object, String one, String other) {
        String later = null;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            later = name.equals(one) || name.equals(other) ? name : later;
        }
        return later;
    }

    private void measurement(JsonNode measurement, String place) {
        if (!refusals.check(measurement.isObject(), place)) {
            return;
        }
        JsonNode given = refusals.required(measurement, "measureId", place);
        if (given == null) {
            refusals.names(measurement, OF_MEASUREMENT, false, place);
            refusals.required(measurement, "value", place);
            return;
        }
        String id = given.isTextual() ? given.textValue() : "";
        if (!MeasureTable.isKnown(id, year)) {
            refusals.add("UNKNOWN_MEASURE", place + "/measureId");
            return;
        }
        refusals.names(measurement, OF_MEASUREMENT, false, place);
        if (!seen.add(id)) {
            refusals.add("DUPLICATE_MEASURE", place + "/measureId");
        }
        JsonNode value = refusals.required(measurement, "value", place);
        if (value == null) {
            return;
        }
        parts(id, value, place + "/value");
        boolean affirmative = MeasureTable.COUNTS.contains(id) || value.booleanValue();
        if (!isRightType(id, value)) {
            refusals.add("WRONG_VALUE_TYPE", place + "/value");
            affirmative = value.isObject();
        } else {
            counts(value, place + "/value");
        }
        // a duplicate is held against other measures too, once for each id
        if (affirmative && affirmed.stream().noneMatch(one -> one.id().equals(id))) {
            affirmed.add(new Affirmed(id, place + "/measureId"));
        }
    }

    /** The fields of a value, of a measure whose value has fields. */
    private void parts(String id, JsonNode value, String place) {
        Set<String> known = MeasureTable.COUNTS.contains(id)
                ? Set.of("numerator", "denominator")
                : id.equals("PI_PPHI_1")
                        ? Set.of("analysis", "riskManagement")
                        : id.equals("PI_PPHI_2") ? Set.of("completed", "guideEdition") : null;
        if (known != null && value.isObject()) {
            refusals.names(value, known, true, place);
        }
    }

    private static boolean isRightType(String id, JsonNode value) {
        if (MeasureTable.COUNTS.contains(id)) {
            return value.isObject()
                    && FieldChecks.isWhole(value.get("numerator"))
                    && FieldChecks.isWhole(value.get("denominator"));
        }
        if (value.isObject() && id.equals("PI_PPHI_1")) {
            return isOnlyOf(value, Set.of("analysis", "riskManagement"))
                    && isBooleanOrAbsent(value.get("analysis"))
                    && isBooleanOrAbsent(value.get("riskManagement"))
                    && (value.hasNonNull("analysis") || value.hasNonNull("riskManagement"));
        }
        if (value.isObject() && id.equals("PI_PPHI_2")) {
            return isOnlyOf(value, Set.of("completed", "guideEdition"))
                    && value.path("completed").isBoolean()
                    && (!value.hasNonNull("guideEdition") || FieldChecks.isWhole(value.get("guideEdition")));
        }
        return value.isBoolean();
    }

    private static boolean isOnlyOf(JsonNode object, Set<String> names) {
        boolean only = true;
        for (Iterator<String> given = object.fieldNames(); given.hasNext(); ) {
            only &= names.contains(given.next());
        }
        return only;
    }

    private static boolean isBooleanOrAbsent(JsonNode value) {
        return value == null || value.isNull() || value.isBoolean();
    }

    private void counts(JsonNode value, String place) {
        JsonNode numerator = value.get("numerator");
        JsonNode denominator = value.get("denominator");
        if (numerator == null || denominator == null) {
            return;
        }
        boolean negative = false;
        for (String field : List.of("numerator", "denominator")) {
            if (FieldChecks.isNegative(value.get(field))) {
                negative = true;
                refusals.add("NEGATIVE_COUNT", place + "/" + field);
            }
        }
        if (!negative && numerator.decimalValue().compareTo(denominator.decimalValue()) > 0) {
            refusals.add("NUMERATOR_EXCEEDS_DENOMINATOR", place + "/" + later(value, "numerator", "denominator"));
        }
    }

    /** Each affirmative value against each earlier one; the later is refused. */
    private void pairs() {
        Integer firstOption = null;
        List<Affirmed> held = new ArrayList<>();
        for (Affirmed one : affirmed) {
            exclusions(one);
            Integer option = MeasureTable.HIE_OPTION.get(one.id());
            // of the options of the exchange the first stands, and every measure of another one is at fault
            boolean otherOption = option != null && firstOption != null && !option.equals(firstOption);
            firstOption = firstOption == null ? option : firstOption;
            boolean substitutes = option == null
                    && held.stream().anyMatch(earlier -> MeasureTable.areSubstitutes(one.id(), earlier.id(), year));
            if (otherOption || substitutes) {
                refusals.add("SUBSTITUTES_TOGETHER", one.pointer());
            }
            held.add(one);
        }
    }

    private void exclusions(Affirmed later) {
        for (Affirmed earlier : affirmed.subList(0, affirmed.indexOf(later))) {
            if (MeasureTable.excludes(later.id(), earlier.id()) || MeasureTable.excludes(earlier.id(), later.id())) {
                refusals.add("EXCLUSION_WITH_MEASURE", later.pointer());
            }
        }
    }
}
