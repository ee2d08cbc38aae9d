package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** Ways to make a document one that is refused, at least one for each code and each thing that can be wrong. */
final class RandomFaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final RandomChoice choice;
    private final RandomSets sets;
    private final RandomMeasurementFaults inMeasurements;
    private final List<Consumer<ObjectNode>> inDocument = List.of(
            document -> document.set("performanceYear", wrong(JSON.numberNode(2023), JSON.numberNode(2099))),
            document -> absent(document, "performanceYear"),
            document -> document.set("performanceYear", wrong(JSON.textNode("2026"), JSON.booleanNode(true))),
            document -> absent(document, "entityType"),
            document -> document.set("entityType", wrong(JSON.textNode("person"), JSON.textNode("GROUP"))),
            document -> document.set("taxpayerIdentificationNumber", wrong(text("12345678"), text("12345678a"))),
            document -> document.set("taxpayerIdentificationNumber", wrong(text("1234567890"), JSON.arrayNode())),
            document -> document.set("nationalProviderIdentifier", wrong(text("123456789"), text("12-4567890"))),
            document -> document.set("clinician", wrong(text("small"), JSON.arrayNode())),
            document -> rename(document, "clinician", one("Clinician", "clinicians", "clinican", "doctor")),
            document -> rename(document, "submissionId", one("submissionID", "submisionId", "submission_id")),
            document -> rename(document, "priorEngagement", one("priorEngagements", "PriorEngagement", "earlier")),
            document -> rename(document, "measurementSets", one("measurementsets", "measurementSet", "sets")),
            document -> document.put(one("ENTITYTYPE", "performanceyear", "measurementset"), 1),
            this::clinician,
            this::practice,
            this::impossibleFigures,
            this::priorEngagement,
            document -> absent(document, "measurementSets"),
            document -> document.set("measurementSets", wrong(text("none"), JSON.objectNode())));
    private final List<Consumer<ObjectNode>> inSet = List.of(
            set -> absent(set, one("performanceStart", "performanceEnd", "measurements", "category")),
            set -> set.put("category", 5),
            set -> set.put("category", one("PI", "Pi", "aci", "ACI", " pi")),
            set -> set.put("category", one("quality", "ia", "promotingInteroperability", "")),
            set -> set.set(
                    one("performanceStart", "performanceEnd", "cehrtCertifiedOn"),
                    wrong(
                            text("2025-02-30"),
                            text("01/01/2025"),
                            JSON.numberNode(20250101),
                            text("2025-1-1"),
                            text(""))),
            set -> set.put("performanceEnd", "2020-01-01"),
            this::reversedOrder,
            set -> rename(set, "cehrtId", one("cehrtID", "cehertId", "cehrt", "CEHRTId")),
            set -> rename(set, "measurements", one("measurement", "measures", "Measurements")),
            set -> rename(set, "performanceEnd", one("performanceend", "perfomanceEnd", "end")),
            set -> set.put(one("cehrtCertified", "cehrtcertifiedOn", "submissionmethod", "createdAt"), "x"),
            set -> set.set("measurements", wrong(JSON.objectNode(), text("none"))));

    RandomFaults(RandomChoice choice, RandomSets sets) {
        this.choice = choice;
        this.sets = sets;
        this.inMeasurements = new RandomMeasurementFaults(choice);
    }

    void inject(ObjectNode document) {
        int kind = choice.between(0, 9);
        if (kind < 3) {
            choice.pick(inDocument).accept(document);
            return;
        }
        ObjectNode set = set(document);
        if (kind < 5) {
            choice.pick(inSet).accept(set);
        } else if (set.get("measurements") instanceof ArrayNode measurements) {
            inMeasurements.inject(measurements);
        }
    }

    private static void rename(ObjectNode object, String field, String name) {
        JsonNode value = object.remove(field);
        object.set(name, value == null ? text("x") : value);
    }

    private void clinician(ObjectNode document) {
        ObjectNode clinician = document.putObject("clinician");
        switch (choice.between(0, 4)) {
            case 4 -> clinician.put(one("specialStatus", "Hardship", "name", "practise", "a/b~c"), "x");
            case 0 -> clinician.putArray("specialStatuses").add("smallPractice").add("rural");
            case 1 -> clinician.set("specialStatuses", wrong(text("smallPractice"), JSON.booleanNode(true)));
            case 2 -> clinician.set("hardship", wrong(text("flood"), text(""), JSON.booleanNode(true)));
            default -> clinician.set("practice", wrong(text("small"), JSON.arrayNode()));
        }
    }

    private void practice(ObjectNode document) {
        ObjectNode practice = document.putObject("clinician").putObject("practice");
        JsonNode figure = wrong(JSON.numberNode(-1), text("12"), JSON.numberNode(new BigDecimal("1.5")));
        if (choice.coin()) {
            practice.put("clinicians", 20);
            practice.set(
                    choice.pick("clinicians", "patientFacingEncounters", "ascBasedClinicians", "exemptClinicians"),
                    figure);
        } else if (choice.oneIn(3)) {
            practice.put(one("clinician", "size", "PatientFacingEncounters"), 5);
        } else if (choice.coin()) {
            practice.putObject("servicesByPlaceOfService").put("11", 5).set("21", figure);
        } else {
            practice.set("servicesByPlaceOfService", wrong(JSON.arrayNode(), JSON.numberNode(4)));
        }
    }

    private void impossibleFigures(ObjectNode document) {
        ObjectNode practice = document.putObject("clinician").putObject("practice");
        String count = choice.pick("hospitalBasedClinicians", "ascBasedClinicians", "nonPatientFacingClinicians");
        switch (choice.between(0, 4)) {
            case 0 -> practice.put("clinicians", 0).put(count, choice.pick(0L, 1L));
            case 1 -> practice.put("clinicians", 20).put(count, choice.pick(21L, choice.huge() + 21));
            case 2 -> practice.put("clinicians", 20).put(count, 15).put("exemptClinicians", choice.pick(6L, 21L));
            case 3 -> practice.put("clinicians", 20).put("qualifyingClinicians", 21);
            default -> practice.put(count, 15).put("exemptClinicians", 3).put("qualifyingClinicians", 17);
        }
    }

    private void priorEngagement(ObjectNode document) {
        if (choice.oneIn(4)) {
            document.set("priorEngagement", wrong(JSON.objectNode(), text("PRE")));
            return;
        }
        ObjectNode entry = document.putArray("priorEngagement")
                .addObject()
                .put("measureId", "PI_PHCDRR_1")
                .put("performanceYear", 2025)
                .put("level", "PRE");
        switch (choice.between(0, 3)) {
            case 0 -> entry.put("measureId", choice.pick("PI_XX_1", "IMMUNIZATION"));
            case 1 -> entry.set("level", wrong(text("TEST"), text("pre"), JSON.numberNode(1)));
            case 2 -> entry.set("performanceYear", wrong(text("2025"), JSON.numberNode(new BigDecimal("2025.5"))));
            default -> entry.set("measureId", JSON.numberNode(1));
        }
    }

    private void reversedOrder(ObjectNode set) {
        JsonNode start = set.remove("performanceStart");
        set.put("performanceEnd", "2020-01-01");
        set.set("performanceStart", start);
    }

    private String one(String... choices) {
        return choice.pick(choices);
    }

    private JsonNode wrong(JsonNode... choices) {
        return choice.pick(choices);
    }

    private static JsonNode text(String text) {
        return JSON.textNode(text);
    }

    private void absent(ObjectNode object, String field) {
        if (choice.coin()) {
            object.remove(field);
        } else {
            object.putNull(field);
        }
    }

    /** A PI set of the document, added if there is none. */
    private ObjectNode set(ObjectNode document) {
        if (!(document.get("measurementSets") instanceof ArrayNode array)) {
            return sets.set(2026);
        }
        for (JsonNode set : array) {
            if (set.path("category").asText().equals("pi")) {
                return (ObjectNode) set;
            }
        }
        ObjectNode added = sets.set(2025);
        array.add(added);
        return added;
    }
}
