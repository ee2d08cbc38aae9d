package org.mipspi.formats.fhir.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;

/** Brings together encounters, their documents and the evidence of access to them, whichever is read first. For one thread. */
public final class EncounterSpool implements AutoCloseable {

    /** Far more than the copies of an encounter in any export. */
    private static final int MAX_COPIES = 100;

    private static final String ENCOUNTER = "0";
    private static final String DOCUMENT = "1";
    private static final String EVIDENCE = "2";

    private final Fragments byEncounter;
    private final Places places;
    private final PatientIds linked;

    /** The encounters of the current id, and what was found of them so far. */
    private final List<FhirEncounter> copies = new ArrayList<>();

    private String currentId;
    private AccessTimes times = new AccessTimes();
    private long documentsOfNone;
    private long evidenceOfNone;

    public EncounterSpool(Path temporaryFolder, Places places, PatientIds linked, Runnable goOn) throws IOException {
        byEncounter = new Fragments(temporaryFolder, goOn);
        this.places = places;
        this.linked = linked;
    }

    /** An encounter. */
    public void add(FhirEncounter encounter) throws IOException {
        byEncounter.add(encounter.id(), ENCOUNTER, encounter.line(places));
    }

    /** A document of an encounter. */
    public void addDocument(String encounter, LocalDate date) throws IOException {
        byEncounter.add(encounter, DOCUMENT, Long.toString(date.toEpochDay()));
    }

    /** Evidence of access to the information of an encounter. */
    public void addEvidence(String encounter, Evidence evidence) throws IOException {
        byEncounter.add(encounter, EVIDENCE, evidence.line());
    }

    /** Hands on each encounter with what belongs to it, copies of it one after the other. */
    public void assemble(BiConsumer<FhirEncounter, AccessTimes> visits, Records sink) throws IOException {
        byEncounter.read(fields -> {
            if (!fields[0].equals(currentId)) {
                finish(visits);
                currentId = fields[0];
            }
            switch (fields[1]) {
                case ENCOUNTER -> addCopy(FhirEncounter.of(fields, places), sink);
                case DOCUMENT -> {
                    times.document(LocalDate.ofEpochDay(Long.parseLong(fields[2])));
                    documentsOfNone += copies.isEmpty() ? 1 : 0;
                }
                default -> addEvidence(Evidence.of(fields, 2), sink);
            }
        });
        finish(visits);
    }

    /** How many documents belong to no encounter that was handed on. */
    public long documentsOfNone() {
        return documentsOfNone;
    }

    /** How much evidence belongs to no encounter that was handed on. */
    public long evidenceOfNone() {
        return evidenceOfNone;
    }

    private void addCopy(FhirEncounter encounter, Records sink) {
        if (copies.size() < MAX_COPIES) {
            copies.add(encounter);
        } else {
            sink.problem(new RecordProblem(
                    Code.DUPLICATE_VISIT,
                    encounter.place(),
                    "id",
                    "this Encounter is given more than " + MAX_COPIES + " times. Keep one"));
        }
    }

    private void addEvidence(Evidence evidence, Records sink) {
        if (copies.isEmpty()) {
            evidenceOfNone++;
        } else if (evidence.subject() == null
                || copies.stream().allMatch(copy -> isSame(copy.patient(), evidence.subject()))) {
            times.evidence(evidence);
        } else {
            sink.problem(new RecordProblem(
                    Code.CONTRADICTION,
                    places.read(evidence.place()),
                    "subject.reference",
                    "this Communication is about another patient than its Encounter. Correct one of the references, or"
                            + " link the patients"));
        }
    }

    private boolean isSame(String patient, String other) {
        return linked.patient(patient).equals(linked.patient(other));
    }

    private void finish(BiConsumer<FhirEncounter, AccessTimes> visits) {
        copies.forEach(copy -> visits.accept(copy, times));
        copies.clear();
        times = new AccessTimes();
    }

    @Override
    public void close() throws IOException {
        byEncounter.close();
    }
}
