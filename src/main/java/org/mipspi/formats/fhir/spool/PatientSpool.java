package org.mipspi.formats.fhir.spool;

import java.io.IOException;
import java.nio.file.Path;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.PracticeDate;
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
    private String birthDay = "";

    /**
     * No patients yet.
     *
     * @param linked receives which ids are linked
     * @param goOn is run now and then; what it throws ends the reading
     */
    public PatientSpool(Path temporaryFolder, Places places, PatientIds linked, Runnable goOn) throws IOException {
        byId = new Fragments(temporaryFolder, goOn);
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
        byId.add(id, PATIENT, birthDay(patient), places.write(patient.place()));
        sink.patient(id);
    }

    /** Days from 1970 to the birth; empty if its whole date is not known. */
    private static String birthDay(FhirResource patient) {
        String written = patient.root().textOf("birthDate");
        return written == null
                ? ""
                : PracticeDate.of(written, null)
                        .map(date -> Long.toString(date.toEpochDay()))
                        .orElse("");
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

    /**
     * Reports each encounter whose patient is not in the input, unless the input has no patients at all; and patients who have
     * one id and different birth dates.
     */
    public void reportMissing(Records sink) throws IOException {
        if (!hasPatients) {
            return;
        }
        current = null;
        byId.read(fields -> {
            boolean isPatient = fields[1].equals(PATIENT);
            boolean isCurrent = fields[0].equals(current);
            isThere = isPatient || isThere && isCurrent;
            current = fields[0];
            birthDay = isCurrent ? birthDay : "";
            if (isPatient) {
                checkBirthDay(fields[2], places.read(fields[3], fields[4]), sink);
            }
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

    /** The copies of a patient without a birth date come first. */
    private void checkBirthDay(String read, RecordPlace place, Records sink) {
        if (!birthDay.isEmpty() && !birthDay.equals(read)) {
            sink.problem(new RecordProblem(
                    Code.CONTRADICTION,
                    place,
                    "birthDate",
                    "another Patient with this id has another birth date. Keep one of them; count the exports of several"
                            + " servers one by one"));
        }
        birthDay = read;
    }

    @Override
    public void close() throws IOException {
        byId.close();
    }
}
