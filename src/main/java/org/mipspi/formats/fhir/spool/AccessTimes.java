package org.mipspi.formats.fhir.spool;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.formats.fhir.mapping.AccessCode;

/** When the information of an encounter became available, and when each way to it was open. For one thread. */
public final class AccessTimes {

    private final Map<AccessCode, LocalDate> earliest = new EnumMap<>(AccessCode.class);
    private LocalDate latestDocument;
    private boolean hasCommunication;
    private boolean hasProvenance;

    /** A document of this date: the latest counts. */
    public void document(LocalDate date) {
        latestDocument = latestDocument == null || date.isAfter(latestDocument) ? date : latestDocument;
    }

    /** Evidence: the earliest of each code counts. */
    public void evidence(Evidence evidence) {
        hasCommunication |= evidence.isCommunication();
        hasProvenance |= !evidence.isCommunication();
        evidence.codes().forEach(code -> earliest.merge(code, evidence.date(), AccessTimes::earlier));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The information of an encounter on this date; null if its date is not known. */
    public ReleasedInformation information(LocalDate encounter) {
        return new ReleasedInformation(
                latestDocument == null ? encounter : latestDocument,
                way(AccessCode.VIEW),
                way(AccessCode.DOWNLOAD),
                way(AccessCode.TRANSMIT),
                way(AccessCode.API));
    }

    private LocalDate way(AccessCode code) {
        return Stream.of(code, AccessCode.ALL)
                .map(earliest::get)
                .filter(date -> date != null)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The date of a code; null if nothing states it. */
    public LocalDate of(AccessCode code) {
        return earliest.get(code);
    }

    public boolean hasDocument() {
        return latestDocument != null;
    }

    public boolean hasCommunication() {
        return hasCommunication;
    }

    public boolean hasProvenance() {
        return hasProvenance;
    }

    /** Whether anything states that the patient got access in any way. */
    public boolean hasAccess() {
        return earliest.keySet().stream().anyMatch(AccessCode::givesAccess);
    }
}
