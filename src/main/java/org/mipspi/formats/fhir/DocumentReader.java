package org.mipspi.formats.fhir;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirReference;
import org.mipspi.formats.fhir.resource.FhirResource;
import org.mipspi.formats.fhir.spool.DocumentSpool;
import org.mipspi.formats.fhir.spool.EncounterSpool;

/** Reads resources of type DocumentReference and DiagnosticReport: when information became available. */
final class DocumentReader {

    /** Statuses of both types of information that never became available. */
    private static final Set<String> NEVER_AVAILABLE = Set.of("entered-in-error", "cancelled", "registered");

    private static final String DOCUMENT = "DocumentReference";

    private final EncounterSpool encounters;
    private final DocumentSpool documents;
    private final ReportCounts counts;

    DocumentReader(EncounterSpool encounters, DocumentSpool documents, ReportCounts counts) {
        this.encounters = encounters;
        this.documents = documents;
        this.counts = counts;
    }

    void read(FhirResource resource) throws IOException {
        boolean isDocument = resource.type().equals(DOCUMENT);
        String id = resource.id();
        String field = isDocument ? "context.encounter.reference" : "encounter.reference";
        Set<String> of = encounters(resource, field);
        LocalDate date = isDocument ? resource.optionalDate("date") : reportDate(resource);
        if (resource.isFaulty()) {
            return;
        }
        if (of.isEmpty()) {
            counts.documentWithoutEncounter();
            documents.addDocument(resource.type(), id, "");
            return;
        }
        boolean wasAvailable = date != null && !NEVER_AVAILABLE.contains(String.valueOf(resource.optional("status")));
        if (!wasAvailable) {
            counts.documentWithoutDate();
        }
        for (String encounter : of) {
            documents.addDocument(resource.type(), id, encounter);
            if (wasAvailable) {
                encounters.addDocument(encounter, date);
            }
        }
    }

    private static LocalDate reportDate(FhirResource report) {
        return report.has("issued") ? report.optionalDate("issued") : report.optionalDate("effectiveDateTime");
    }

    private static Set<String> encounters(FhirResource resource, String field) {
        Set<String> ids = new LinkedHashSet<>();
        List<Element> references = resource.at(field);
        for (Element reference : references) {
            if (reference.text() == null) {
                resource.problem(
                        Code.INVALID_FORMAT,
                        field,
                        field + " is not a text. Expected a reference such as Encounter/ID");
            } else if (!isEpisode(reference.text())) {
                ids.add(resource.referredId(reference.text(), field, "Encounter"));
            }
        }
        return ids;
    }

    /** The context of a document may also be an episode of care, of which no visit is known. */
    private static boolean isEpisode(String reference) {
        return FhirReference.of(reference)
                .filter(each -> "EpisodeOfCare".equals(each.type()))
                .isPresent();
    }
}
