package org.mipspi.formats.fhir.spool;

import java.io.IOException;
import java.nio.file.Path;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.fhir.resource.Element;
import org.mipspi.formats.fhir.resource.FhirReference;
import org.mipspi.formats.fhir.resource.FhirResource;

/** The patients of an input: who is linked, and whether those whom encounters refer to are there. For one thread. */
public final class PatientSpool implements AutoCloseable {

    private static final String PATIENT = "0";
    private static final String VISIT = "1";

    private final Fragments byId;
    private final Places places;
    private final PatientIds linked;
    private boolean hasPatients;
    private String current;
    private boolean isThere;

    /**
     * No patients yet.
     *
     * @param linked receives which ids are linked
     */
    public PatientSpool(Path temporaryFolder, Places places, PatientIds linked) throws IOException {
        byId = new Fragments(temporaryFolder);
        this.places = places;
        this.linked = linked;
    }

    /** A resource of type Patient. */
    public void add(FhirResource patient, Records sink) throws IOException {
        String id = patient.id();
        for (Element reference : patient.at("link.other.reference")) {
            link(patient, id, reference, sink);
        }
        if (id == null) {
            return;
        }
        hasPatients = true;
        byId.add(id, PATIENT);
        sink.patient(id);
    }

    private void link(FhirResource patient, String id, Element reference, Records sink) {
        String field = "link.other.reference";
        if (reference.text() == null) {
            patient.problem(
                    Code.INVALID_FORMAT, field, field + " is not a text. Expected a reference such as Patient/ID");
            return;
        }
        if (isRelatedPerson(reference.text())) {
            return;
        }
        String other = patient.referredId(reference.text(), field, "Patient");
        if (id != null && other != null && !id.equals(other)) {
            // The sink joins the same ids, and reports if they are too many.
            linked.join(id, other);
            sink.samePatient(id, other, patient.place());
        }
    }

    /** FHIR links a patient also to the record of the same person as somebody's relative. */
    private static boolean isRelatedPerson(String reference) {
        return FhirReference.of(reference)
                .filter(each -> "RelatedPerson".equals(each.type()))
                .isPresent();
    }

    /** An encounter refers to a patient. */
    public void addVisit(String patient, RecordPlace encounter) throws IOException {
        byId.add(patient, VISIT, places.write(encounter));
    }

    /** Reports each encounter whose patient is not in the input, unless the input has no patients at all. */
    public void reportMissing(Records sink) throws IOException {
        if (!hasPatients) {
            return;
        }
        current = null;
        byId.read(fields -> {
            isThere = fields[1].equals(PATIENT) || isThere && fields[0].equals(current);
            current = fields[0];
            if (!isThere) {
                sink.problem(new RecordProblem(
                        Code.MISSING_RECORD,
                        places.read(fields[2], fields[3]),
                        "subject.reference",
                        "the patient of this Encounter is not in the input. Add the Patient resource, or export all"
                                + " patients again"));
            }
        });
    }

    @Override
    public void close() throws IOException {
        byId.close();
    }
}
