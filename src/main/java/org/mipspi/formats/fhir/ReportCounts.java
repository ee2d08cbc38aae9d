package org.mipspi.formats.fhir;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.mipspi.formats.fhir.spool.AccessTimes;

/** Counts for a report. For one thread. */
final class ReportCounts {

    /** FHIR R4 has about 150 types. */
    private static final int MAX_TYPES = 500;

    private static final String OTHER_TYPES = "(other)";

    private final TreeMap<String, Long> skipped = new TreeMap<>();
    private long visits;
    private long withDocument;
    private long withCommunication;
    private long withProvenance;
    private long withoutAccess;
    private long withoutNpi;
    private long withUnknownClinician;
    private long withoutTin;
    private long otherCommunications;
    private long otherProvenance;
    private long documentsWithoutEncounter;
    private long documentsWithoutDate;
    private long evidenceWithoutEncounter;

    void visit(AccessTimes times, boolean hasNoNpi, boolean hasUnknownClinician, boolean hasNoTin) {
        visits++;
        withDocument += times.hasDocument() ? 1 : 0;
        withCommunication += times.hasCommunication() ? 1 : 0;
        withProvenance += times.hasProvenance() ? 1 : 0;
        withoutAccess += times.hasAccess() ? 0 : 1;
        withoutNpi += hasNoNpi ? 1 : 0;
        withUnknownClinician += hasUnknownClinician ? 1 : 0;
        withoutTin += hasNoTin ? 1 : 0;
    }

    void otherEvidence(boolean isCommunication) {
        otherCommunications += isCommunication ? 1 : 0;
        otherProvenance += isCommunication ? 0 : 1;
    }

    void documentWithoutEncounter() {
        documentsWithoutEncounter++;
    }

    /** Documents and evidence of encounters that are not in the input. */
    void ofOtherEncounters(long documents, long evidence) {
        documentsWithoutEncounter += documents;
        evidenceWithoutEncounter += evidence;
    }

    void documentWithoutDate() {
        documentsWithoutDate++;
    }

    void skipped(String type) {
        boolean isCounted = skipped.containsKey(type) || skipped.size() < MAX_TYPES;
        skipped.merge(isCounted ? type : OTHER_TYPES, 1L, Long::sum);
    }

    FhirReport report(long timesInUtc, List<String> otherFiles) {
        return new FhirReport(
                visits,
                withDocument,
                withCommunication,
                withProvenance,
                withoutAccess,
                withoutNpi,
                withUnknownClinician,
                withoutTin,
                otherCommunications,
                otherProvenance,
                documentsWithoutEncounter,
                documentsWithoutDate,
                evidenceWithoutEncounter,
                timesInUtc,
                Collections.unmodifiableSortedMap(skipped),
                otherFiles);
    }
}
