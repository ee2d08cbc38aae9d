package org.mipspi.formats.fhir.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.formats.fhir.resource.FhirReference;

/**
 * Finds the encounter of the document that a Provenance is about, whichever of them is read first. For one thread.
 */
public final class DocumentSpool implements AutoCloseable {

    /** Far more than the encounters of any document, or the documents of one id. */
    private static final int MAX_ENCOUNTERS = 1_000;

    private static final String DOCUMENT = "0";
    private static final String PROVENANCE = "1";
    private static final String FIELD = "target.reference";

    private final Fragments byId;
    private final Places places;

    /** The encounters of the documents that have the current id, by their type. */
    private final Map<String, Set<String>> encounters = new HashMap<>();

    private String currentId;
    private boolean hasEvidence;
    private boolean hasTooMany;

    public DocumentSpool(Path temporaryFolder, Places places, Runnable goOn) throws IOException {
        byId = new Fragments(temporaryFolder, goOn);
        this.places = places;
    }

    /** A document of an encounter; of none, if the encounter is an empty text. */
    public void addDocument(String type, String id, String encounter) throws IOException {
        byId.add(id, DOCUMENT, type, encounter);
    }

    /**
     * Evidence about a document.
     *
     * @param target the reference to it; without a type it may also be an encounter
     */
    public void addEvidence(FhirReference target, Evidence evidence) throws IOException {
        hasEvidence = true;
        byId.add(target.id(), PROVENANCE, target.type() == null ? "" : target.type(), evidence.line());
    }

    /** Hands all evidence on to the encounters. */
    public void resolve(EncounterSpool to, Records sink) throws IOException {
        if (!hasEvidence) {
            return;
        }
        byId.read(fields -> {
            if (!fields[0].equals(currentId)) {
                currentId = fields[0];
                encounters.clear();
                hasTooMany = false;
            }
            if (fields[1].equals(DOCUMENT)) {
                Set<String> known = encounters.computeIfAbsent(fields[2], type -> new HashSet<>());
                if (!fields[3].isEmpty() && !known.contains(fields[3])) {
                    hasTooMany |= known.size() == MAX_ENCOUNTERS || !known.add(fields[3]);
                }
            } else {
                resolve(fields[2], Evidence.of(fields, 3), to, sink);
            }
        });
    }

    private void resolve(String type, Evidence evidence, EncounterSpool to, Records sink) throws IOException {
        if (hasTooMany) {
            sink.problem(new RecordProblem(
                    Code.INVALID_FORMAT,
                    places.read(evidence.place()),
                    FIELD,
                    "the document of this Provenance has more than " + MAX_ENCOUNTERS
                            + " encounters, the limit. Refer to the Encounters"));
            return;
        }
        Set<String> found = new HashSet<>();
        encounters.forEach((documentType, of) -> {
            if (type.isEmpty() || type.equals(documentType)) {
                found.addAll(of);
            }
        });
        for (String encounter : found) {
            to.addEvidence(encounter, evidence);
        }
        if (!found.isEmpty()) {
            return;
        }
        if (type.isEmpty() && encounters.isEmpty()) {
            to.addEvidence(currentId, evidence);
            return;
        }
        boolean isThere = type.isEmpty() || encounters.containsKey(type);
        sink.problem(new RecordProblem(
                Code.MISSING_RECORD,
                places.read(evidence.place()),
                FIELD,
                isThere
                        ? "the document of this Provenance names no encounter. Add the encounter to the document, or refer"
                                + " to the Encounter"
                        : "the document of this Provenance is not in the input. Add the " + type
                                + ", or refer to the Encounter"));
    }

    @Override
    public void close() throws IOException {
        byId.close();
    }
}
