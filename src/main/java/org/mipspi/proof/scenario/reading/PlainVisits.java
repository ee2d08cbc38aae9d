package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.proof.scenario.GivenVisits;
import org.mipspi.rules.text.Spelling;

/** Visits in the plain form, one line each, made of the mappings of a scenario. */
final class PlainVisits {

    /** The fields of a visit that a scenario can give. */
    static final List<String> FIELDS = List.of(
            "patient",
            "sameAs",
            "tin",
            "npi",
            "virtualGroup",
            "apm",
            "mipsEligible",
            "date",
            "held",
            "availableAt",
            "accessAt",
            "viewAt",
            "downloadAt",
            "transmitAt",
            "apiAt",
            "optedOutAt",
            "optInProvidedAt",
            "nothingToProvide",
            "cehrt",
            "certifiedOn");

    /**
     * Something wrong in a visit.
     *
     * @param visit its id; null for the closed days
     * @param field its field, or null
     */
    record Problem(String visit, String field, String message) {}

    private final Set<LocalDate> closedDays = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Visit> visits = new ArrayList<>();
    private final List<GivenVisits.SameIds> sameIds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private String visit;

    /** No visits yet, of a practice that was closed on these days; null for none. */
    PlainVisits(JsonNode closed) {
        if (closed != null && !closed.isArray()) {
            problems.add(new Problem(null, null, "closedDays must be a list of dates"));
        } else if (closed != null) {
            closed.forEach(day -> closedDays.add(date("an item of closedDays", day)));
            closedDays.remove(null);
        }
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        if (closed != null) {
            header.set("closedDays", closed);
        }
        text.append(header).append('\n');
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    List<GivenVisits.SameIds> sameIds() {
        return List.copyOf(sameIds);
    }

    String text() {
        return text.toString();
    }

    List<Problem> problems() {
        return problems;
    }

    void add(String id, JsonNode fields) {
        visit = id;
        int before = problems.size();
        if (fields.has("visit")) {
            problems.add(new Problem(
                    id, "visit", "a visit of a scenario has no field visit, because its key is its id; remove it"));
        }
        fields.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field) && !field.equals("visit")) {
                String hint = Spelling.hint(field, FIELDS);
                problems.add(new Problem(id, field, field + " is not a field of a visit; " + hint));
            }
        });
        String patient = text(fields, "patient");
        LocalDate date = date("date", fields.get("date"));
        required("patient", patient);
        required("date", fields.get("date"));
        List<LocalDate> available = dates(fields, "availableAt");
        List<LocalDate> all = dates(fields, "accessAt");
        List<List<LocalDate>> ways = new ArrayList<>();
        for (String way : List.of("viewAt", "downloadAt", "transmitAt", "apiAt")) {
            if (fields.has(way) && fields.has("accessAt")) {
                problems.add(new Problem(
                        id,
                        way,
                        "accessAt and " + way
                                + " are given together; accessAt stands for all four ways, so remove one of them"));
            }
            ways.add(fields.has(way) ? dates(fields, way) : all);
        }
        int parts = Math.max(1, available.size());
        List<ReleasedInformation> information = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            information.add(new ReleasedInformation(
                    available.isEmpty() ? date : available.get(i),
                    at(ways.get(0), i),
                    at(ways.get(1), i),
                    at(ways.get(2), i),
                    at(ways.get(3), i)));
        }
        Visit read = new Visit(
                new RecordPlace("visits", visits.size() + 2L),
                patient,
                id,
                text(fields, "tin"),
                fields.has("npi") ? List.of(fields.get("npi").asText()) : List.of(),
                text(fields, "virtualGroup"),
                text(fields, "apm"),
                truth(fields, "mipsEligible", true),
                date,
                truth(fields, "held", true),
                information,
                date("optedOutAt", fields.get("optedOutAt")),
                date("optInProvidedAt", fields.get("optInProvidedAt")),
                truth(fields, "nothingToProvide", false),
                text(fields, "cehrt"),
                date("certifiedOn", fields.get("certifiedOn")),
                closedDays);
        if (problems.size() == before) {
            if (fields.has("sameAs")) {
                sameIds.add(
                        new GivenVisits.SameIds(patient, fields.get("sameAs").asText()));
            }
            visits.add(read);
        }
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("visit", id);
        line.setAll((ObjectNode) fields);
        text.append(line).append('\n');
    }

    private void required(String field, Object value) {
        if (value == null) {
            problems.add(new Problem(visit, field, "a visit has no " + field + "; add it"));
        }
    }

    private static LocalDate at(List<LocalDate> dates, int part) {
        return part < dates.size() ? dates.get(part) : null;
    }

    private static String text(JsonNode fields, String field) {
        return fields.has(field) ? fields.get(field).asText() : null;
    }

    private boolean truth(JsonNode fields, String field, boolean otherwise) {
        if (fields.has(field) && !fields.get(field).isBoolean()) {
            problems.add(new Problem(visit, field, field + " must be true or false"));
        }
        return fields.has(field) ? fields.get(field).asBoolean() : otherwise;
    }

    private List<LocalDate> dates(JsonNode fields, String field) {
        List<LocalDate> dates = new ArrayList<>();
        if (fields.has(field)) {
            JsonNode value = fields.get(field);
            if (value.isArray()) {
                value.forEach(each -> dates.add(each.isNull() ? null : date(field, each)));
            } else {
                dates.add(date(field, value));
            }
        }
        return dates;
    }

    private LocalDate date(String field, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException e) {
            problems.add(new Problem(
                    visit, field, field + " cannot be '" + value.asText() + "'; expected a day, such as 2026-03-04"));
            return null;
        }
    }
}
