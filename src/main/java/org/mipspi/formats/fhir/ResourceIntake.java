package org.mipspi.formats.fhir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mipspi.domain.records.PatientIds;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.fhir.mapping.FhirMapping;
import org.mipspi.formats.fhir.resource.FhirResource;
import org.mipspi.formats.fhir.spool.DocumentSpool;
import org.mipspi.formats.fhir.spool.EncounterSpool;
import org.mipspi.formats.fhir.spool.PatientSpool;
import org.mipspi.formats.fhir.spool.Places;
import org.mipspi.formats.fhir.spool.SameNames;

/** Takes resources in any order, and once all are there hands on visits. For one thread. */
final class ResourceIntake implements AutoCloseable {

    private final Records sink;
    private final ReportCounts counts;
    private final Directory directory;
    private final VisitAssembly visits;
    private final SameNames names;
    private final PatientSpool patients;
    private final EncounterSpool encounters;
    private final DocumentSpool documents;
    private final EncounterReader encounterReader;
    private final DocumentReader documentReader;
    private final EvidenceReader evidenceReader;

    /**
     * Takes nothing yet.
     *
     * @param files names of the files in which the resources are
     * @param goOn is run now and then while resources are brought together; what it throws ends that
     */
    ResourceIntake(
            FhirMapping mapping,
            List<String> files,
            Path temporaryFolder,
            Records sink,
            ReportCounts counts,
            Runnable goOn)
            throws IOException {
        Places places = new Places(files);
        PatientIds linked = new PatientIds();
        this.sink = sink;
        this.counts = counts;
        directory = new Directory(mapping.organizations());
        visits = new VisitAssembly(mapping, directory, sink, counts);
        names = new SameNames(temporaryFolder, places, linked, goOn);
        patients = new PatientSpool(temporaryFolder, places, linked, goOn);
        encounters = new EncounterSpool(temporaryFolder, places, linked, goOn);
        documents = new DocumentSpool(temporaryFolder, places, goOn);
        encounterReader = new EncounterReader(mapping, encounters, patients);
        documentReader = new DocumentReader(encounters, documents, counts);
        evidenceReader = new EvidenceReader(mapping, encounters, documents, places, counts);
    }

    /** Takes a resource. */
    void take(FhirResource resource) throws IOException {
        switch (resource.type()) {
            case "Patient" -> {
                patients.add(resource, sink);
                if (!resource.isFaulty()) {
                    names.add(resource);
                }
            }
            case "Encounter" -> encounterReader.read(resource);
            case "DocumentReference", "DiagnosticReport" -> documentReader.read(resource);
            case "Communication" -> evidenceReader.readCommunication(resource);
            case "Provenance" -> evidenceReader.readProvenance(resource);
            case "Practitioner" -> directory.addPractitioner(resource);
            case "PractitionerRole" -> directory.addRole(resource);
            case "Organization" -> directory.addOrganization(resource);
            case "Bundle" ->
                resource.problem(
                        Code.UNREADABLE,
                        null,
                        "the line is a Bundle. Expected one resource on one line, as FHIR bulk export writes it. Export in bulk,"
                                + " or write each resource of the Bundle on a line of its own");
            default -> counts.skipped(resource.type());
        }
    }

    /** Hands on all visits, and reports what does not go together. */
    void finish() throws IOException {
        patients.reportMissing(sink);
        names.report(sink);
        documents.resolve(encounters, sink);
        encounters.assemble(visits::add, sink);
        counts.ofOtherEncounters(encounters.documentsOfNone(), encounters.evidenceOfNone());
    }

    @Override
    public void close() throws IOException {
        try (names;
                patients;
                encounters) {
            documents.close();
        }
    }
}
