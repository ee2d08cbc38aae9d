package org.mipspi.formats.fhir;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.fhir.mapping.AccessCode;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirReference;
import org.mipspi.formats.fhir.resource.FhirResource;
import org.mipspi.formats.fhir.spool.DocumentSpool;
import org.mipspi.formats.fhir.spool.EncounterSpool;
import org.mipspi.formats.fhir.spool.Evidence;
import org.mipspi.formats.fhir.spool.Places;

/** Reads resources of type Communication and Provenance: when the patient got access, by the codes of a mapping. */
final class EvidenceReader {

    private static final String COMPLETED = "completed";
    private static final Set<String> DOCUMENTS = Set.of("DocumentReference", "DiagnosticReport");

    private final FhirMapping mapping;
    private final EncounterSpool encounters;
    private final DocumentSpool documents;
    private final Places places;
    private final ReportCounts counts;

    EvidenceReader(
            FhirMapping mapping,
            EncounterSpool encounters,
            DocumentSpool documents,
            Places places,
            ReportCounts counts) {
        this.mapping = mapping;
        this.encounters = encounters;
        this.documents = documents;
        this.places = places;
        this.counts = counts;
    }

    void readCommunication(FhirResource resource) throws IOException {
        Set<AccessCode> codes = codes(resource, "category", "topic", "reasonCode", "medium");
        if (codes.isEmpty() || resource.has("status") && !COMPLETED.equals(resource.optional("status"))) {
            counts.otherEvidence(true);
            return;
        }
        resource.required("status", "completed, if the patient was told or given access");
        LocalDate date =
                resource.requiredDate("sent", "when the patient got access, such as 2026-03-05T09:00:00-05:00");
        String encounter = resource.requiredReference("encounter.reference", "Encounter");
        String subject =
                resource.has("subject.reference") ? resource.requiredReference("subject.reference", "Patient") : null;
        if (!resource.isFaulty()) {
            encounters.addEvidence(encounter, new Evidence(true, codes, date, subject, places.write(resource.place())));
        }
    }

    void readProvenance(FhirResource resource) throws IOException {
        Set<AccessCode> codes = codes(resource, "activity");
        List<FhirReference> targets = codes.isEmpty() ? List.of() : targets(resource);
        if (targets.isEmpty()) {
            if (!resource.isFaulty()) {
                counts.otherEvidence(false);
            }
            return;
        }
        LocalDate date = resource.requiredDate("recorded", "when the patient got access, such as 2026-03-05T14:00:00Z");
        if (resource.isFaulty()) {
            return;
        }
        Evidence evidence = new Evidence(false, codes, date, null, places.write(resource.place()));
        for (FhirReference target : targets) {
            if ("Encounter".equals(target.type())) {
                encounters.addEvidence(target.id(), evidence);
            } else {
                documents.addEvidence(target, evidence);
            }
        }
    }

    /** The encounters and documents that a Provenance is about. A target of another type is not evidence of a visit. */
    private static List<FhirReference> targets(FhirResource resource) {
        String field = "target.reference";
        List<FhirReference> targets = new ArrayList<>();
        if (!resource.has(field)) {
            resource.required(field, "a reference such as Encounter/ID");
        }
        for (Element reference : resource.at(field)) {
            if (reference.text() == null) {
                resource.problem(
                        Code.INVALID_FORMAT,
                        field,
                        field + " is not a text. Expected a reference such as Encounter/ID");
                continue;
            }
            FhirReference target = FhirReference.of(reference.text()).orElse(null);
            boolean isVisit = target != null
                    && target.id() != null
                    && (target.canBe("Encounter") || DOCUMENTS.contains(target.type()));
            if (isVisit
                    && resource.referredId(reference.text(), field, target.type() == null ? "Encounter" : target.type())
                            != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private Set<AccessCode> codes(FhirResource resource, String... fields) {
        Set<AccessCode> codes = EnumSet.noneOf(AccessCode.class);
        for (String field : fields) {
            for (Element coding : resource.at(field + ".coding")) {
                AccessCode meaning = mapping.meaning(coding.textOf("system"), coding.textOf("code"));
                if (meaning != null) {
                    codes.add(meaning);
                }
            }
        }
        return codes;
    }
}
