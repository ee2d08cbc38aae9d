package org.mipspi.formats.fhir;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Visit;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirResource;
import org.mipspi.formats.fhir.spool.EncounterSpool;
import org.mipspi.formats.fhir.spool.FhirEncounter;
import org.mipspi.formats.fhir.spool.PatientSpool;

/**
 * Reads resources of type Encounter. All classes of encounters count: CMS names none that does not. Exports often have no
 * start of an encounter that was planned or cancelled.
 */
final class EncounterReader {

    private static final String WHEN = "the day on which the visit began, such as 2026-03-04";

    private static final Set<String> NOT_SEEING_ACTS = Set.of("REF", "CALLBCK", "ESC");
    private static final Set<String> NOT_SEEING_PEOPLE = Set.of("translator", "emergency");

    /** Types of participants who do not see the patient, by their system: of R4, and as older exports write it. */
    private static final Map<String, Set<String>> NOT_SEEING = Map.of(
            "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", NOT_SEEING_ACTS,
            "http://hl7.org/fhir/v3/ParticipationType", NOT_SEEING_ACTS,
            "http://terminology.hl7.org/CodeSystem/participant-type", NOT_SEEING_PEOPLE,
            "http://hl7.org/fhir/participant-type", NOT_SEEING_PEOPLE);

    private final FhirMapping mapping;
    private final EncounterSpool encounters;
    private final PatientSpool patients;

    EncounterReader(FhirMapping mapping, EncounterSpool encounters, PatientSpool patients) {
        this.mapping = mapping;
        this.encounters = encounters;
        this.patients = patients;
    }

    void read(FhirResource resource) throws IOException {
        String id = resource.id();
        String status = status(resource);
        String patient = resource.requiredReference("subject.reference", "Patient");
        boolean held = status != null && mapping.heldStatuses().contains(status);
        boolean needsDate = held || status == null || !FhirMapping.STATUSES.contains(status);
        LocalDate date =
                needsDate ? resource.requiredDate("period.start", WHEN) : resource.optionalDate("period.start");
        List<String> practitioners = practitioners(resource);
        String organization = checked(
                resource,
                Directory.organizationKey(resource.root().first("serviceProvider")),
                "serviceProvider.reference");
        if (resource.isFaulty()) {
            return;
        }
        encounters.add(new FhirEncounter(id, resource.place(), held, date, patient, practitioners, organization));
        patients.addVisit(patient, resource.place());
    }

    private static String status(FhirResource resource) {
        String status = resource.required("status", "one of " + String.join(", ", FhirMapping.STATUSES));
        if (status != null && !FhirMapping.STATUSES.contains(status)) {
            resource.problem(
                    Code.INVALID_FORMAT,
                    "status",
                    "status is not a status of an Encounter in FHIR R4. Expected one of "
                            + String.join(", ", FhirMapping.STATUSES));
        }
        return status;
    }

    /** A participant may also be a relative or a device, which has no NPI. */
    private static List<String> practitioners(FhirResource resource) {
        String field = "participant.individual.reference";
        Set<String> keys = new LinkedHashSet<>();
        for (Element participant : resource.at("participant")) {
            String key = checked(resource, Directory.practitionerKey(participant.first("individual")), field);
            if (key != null && seesThePatient(participant)) {
                keys.add(key);
            }
        }
        if (keys.size() > Visit.MAX_NPIS) {
            resource.problem(
                    Code.INVALID_FORMAT,
                    field,
                    "the Encounter has " + keys.size() + " clinicians. Expected those who saw the patient, at most "
                            + Visit.MAX_NPIS);
        }
        return List.copyOf(keys);
    }

    /** An interpretation: of the types that HL7 defines, some are of people who do not see the patient at the visit. */
    private static boolean seesThePatient(Element participant) {
        List<Element> types = participant.all("type");
        return types.isEmpty()
                || types.stream().anyMatch(type -> type.all("coding").stream()
                        .noneMatch(coding -> isOfSomebodyElse(coding.textOf("system"), coding.textOf("code"))));
    }

    private static boolean isOfSomebodyElse(String system, String code) {
        return system != null
                && code != null
                && NOT_SEEING.getOrDefault(system, Set.of()).contains(code);
    }

    private static String checked(FhirResource resource, String key, String field) {
        String fault = key == null ? null : Directory.fault(key);
        if (fault != null) {
            resource.problem(Code.INVALID_FORMAT, field, "the identifier in " + field + " " + fault);
        } else if (key != null && key.chars().anyMatch(Character::isISOControl)) {
            resource.problem(
                    Code.INVALID_FORMAT,
                    field,
                    field + " contains a control character. Expected a reference in one line");
        }
        return key;
    }
}
