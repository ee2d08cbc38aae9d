package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Section 1 of the scoring specification, checked on the tree of a JSON document by hand: why it is refused. Written
 * from the specification alone; keep it ignorant of the product's reader, or the two stop being independent.
 */
public final class DocumentCheck {

    /** An error: its code and the JSON Pointer to it. */
    public record Refusal(String code, String pointer) {}

    private static final Set<String> ENTITY_TYPES = Set.of("individual", "group", "virtualGroup", "subgroup", "apm");
    private static final Set<String> STATUSES =
            Set.of("hospitalBased", "ascBased", "smallPractice", "nonPatientFacing");
    private static final Set<String> HARDSHIPS =
            Set.of("decertifiedEhr", "insufficientInternet", "extremeCircumstances", "lackOfControlOverCehrt");
    private static final Set<String> FIELDS = Set.of(
            "submissionId",
            "entityType",
            "entityId",
            "taxpayerIdentificationNumber",
            "nationalProviderIdentifier",
            "performanceYear",
            "measurementSets",
            "clinician",
            "priorEngagement");
    private static final Set<String> LEVELS = Set.of("PRE", "PROD");
    private static final List<String> FIGURES = List.of(
            "clinicians",
            "patientFacingEncounters",
            "hospitalBasedClinicians",
            "ascBasedClinicians",
            "nonPatientFacingClinicians",
            "exemptClinicians",
            "qualifyingClinicians");

    /** Without a year, the measures of the newest are taken. */
    private static final int NEWEST_YEAR = 2026;

    private final FieldChecks refusals = new FieldChecks();

    private DocumentCheck() {}

    /** Every error of a document; none if it is to be scored. */
    public static List<Refusal> of(JsonNode document) {
        DocumentCheck check = new DocumentCheck();
        check.document(document);
        return check.refusals.found;
    }

    private void document(JsonNode document) {
        int year = NEWEST_YEAR;
        JsonNode given = refusals.required(document, "performanceYear", "");
        if (given != null && refusals.check(FieldChecks.isWhole(given), "/performanceYear")) {
            if (!FieldChecks.isSupportedYear(given)) {
                refusals.add("UNSUPPORTED_YEAR", "/performanceYear");
                return;
            }
            year = given.intValue();
        }
        refusals.names(document, FIELDS, false, "");
        refusals.choice(refusals.required(document, "entityType", ""), ENTITY_TYPES, "/entityType");
        refusals.digits(document, "taxpayerIdentificationNumber", 9);
        refusals.digits(document, "nationalProviderIdentifier", 10);
        refusals.text(document, "submissionId", "");
        refusals.text(document, "entityId", "");
        clinician(refusals.object(document, "clinician", ""));
        priorEngagement(refusals.array(document, "priorEngagement", ""), year);
        measurementSets(refusals.array(document, "measurementSets", ""), year);
    }

    private void measurementSets(JsonNode sets, int year) {
        for (int i = 0; sets != null && i < sets.size(); i++) {
            String pointer = "/measurementSets/" + i;
            if (refusals.check(sets.get(i).isObject(), pointer)) {
                new MeasurementSetCheck(refusals, year, pointer).set(sets.get(i));
            }
        }
    }

    private void clinician(JsonNode clinician) {
        if (clinician == null) {
            return;
        }
        refusals.names(clinician, Set.of("specialStatuses", "hardship", "practice"), true, "/clinician");
        JsonNode statuses = refusals.array(clinician, "specialStatuses", "/clinician");
        for (int i = 0; statuses != null && i < statuses.size(); i++) {
            refusals.choice(statuses.get(i), STATUSES, "/clinician/specialStatuses/" + i);
        }
        refusals.choice(FieldChecks.optional(clinician, "hardship"), HARDSHIPS, "/clinician/hardship");
        JsonNode practice = refusals.object(clinician, "practice", "/clinician");
        if (practice == null) {
            return;
        }
        String pointer = "/clinician/practice/";
        Set<String> figures = new HashSet<>(FIGURES);
        figures.add("servicesByPlaceOfService");
        refusals.names(practice, figures, true, "/clinician/practice");
        FIGURES.forEach(figure -> refusals.figure(practice.get(figure), pointer + figure));
        figures(practice, pointer);
        JsonNode services = refusals.object(practice, "servicesByPlaceOfService", "/clinician/practice");
        if (services != null) {
            services.fields()
                    .forEachRemaining(entry -> refusals.figure(
                            entry.getValue(),
                            pointer + "servicesByPlaceOfService/" + FieldChecks.escaped(entry.getKey())));
        }
    }

    /** Figures that cannot be true together; each is refused where it stands. */
    private void figures(JsonNode practice, String pointer) {
        BigDecimal all = figure(practice, "clinicians");
        if (all != null && all.signum() == 0) {
            refusals.add("INVALID_FORMAT", pointer + "clinicians");
            return;
        }
        BigDecimal largest = BigDecimal.ZERO;
        for (String name : List.of("hospitalBasedClinicians", "ascBasedClinicians", "nonPatientFacingClinicians")) {
            BigDecimal count = figure(practice, name);
            if (count != null && refusals.check(all == null || count.compareTo(all) <= 0, pointer + name)) {
                largest = largest.max(count);
            }
        }
        BigDecimal exempt = figure(practice, "exemptClinicians");
        BigDecimal certain = exempt == null ? largest : largest.add(exempt);
        boolean possible = all == null || certain.compareTo(all) <= 0;
        refusals.check(possible, pointer + "exemptClinicians");
        BigDecimal qualifying = figure(practice, "qualifyingClinicians");
        if (qualifying != null) {
            boolean tooMany = all != null && qualifying.compareTo(all) > 0;
            boolean tooFew = qualifying.compareTo(certain) < 0;
            refusals.check(!tooMany && !tooFew, pointer + "qualifyingClinicians");
        }
    }

    private static BigDecimal figure(JsonNode practice, String name) {
        JsonNode given = practice.get(name);
        return FieldChecks.isWhole(given) && given.decimalValue().signum() >= 0 ? given.decimalValue() : null;
    }

    private void priorEngagement(JsonNode entries, int year) {
        for (int i = 0; entries != null && i < entries.size(); i++) {
            String pointer = "/priorEngagement/" + i;
            JsonNode entry = entries.get(i);
            if (refusals.check(entry.isObject(), pointer)) {
                refusals.names(entry, Set.of("measureId", "performanceYear", "level"), false, pointer);
                JsonNode id = entry.path("measureId");
                refusals.check(id.isTextual() && MeasureTable.isKnown(id.textValue(), year), pointer + "/measureId");
                refusals.check(FieldChecks.isWhole(entry.get("performanceYear")), pointer + "/performanceYear");
                refusals.choice(entry.path("level"), LEVELS, pointer + "/level");
            }
        }
    }
}
