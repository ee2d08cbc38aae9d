package org.mipspi.domain.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A visit as the records report it.
 *
 * @param place where it was read
 * @param patient id of the patient
 * @param id id of the visit, unique within a TIN
 * @param tin TIN of the practice; null if it is not given
 * @param npis NPIs of the clinicians who saw the patient, in order, each once; empty if none is given
 * @param virtualGroup id of the virtual group that the practice belongs to, or null
 * @param apm id of the APM Entity that the clinician belongs to, or null
 * @param mipsEligible whether the clinicians are MIPS eligible
 * @param date day on which the visit began; null only for a visit that did not take place and whose day is not known
 * @param held whether it took place
 * @param information its information in the order in which it became available; at least one
 * @param optedOut when the patient opted out of electronic access, or null
 * @param optInProvided when all that is needed to opt back in was provided, or null
 * @param nothingToProvide whether the record states that there is no information to provide
 * @param cehrt the technology that gave access, or null
 * @param certified when that technology was certified; null if it is not given, which means before the visit
 * @param closedDays days on which the offices of the practice were closed
 */
public record Visit(
        RecordPlace place,
        String patient,
        String id,
        String tin,
        List<String> npis,
        String virtualGroup,
        String apm,
        boolean mipsEligible,
        LocalDate date,
        boolean held,
        List<ReleasedInformation> information,
        LocalDate optedOut,
        LocalDate optInProvided,
        boolean nothingToProvide,
        String cehrt,
        LocalDate certified,
        Set<LocalDate> closedDays) {

    /** Most clinicians of one visit that readers hand on: far more than any visit has. */
    public static final int MAX_NPIS = 100;

    /** A visit with at least one part of information, and with a date if it took place. */
    public Visit {
        npis = List.copyOf(npis);
        information = List.copyOf(information);
        closedDays = Set.copyOf(closedDays);
        if (information.isEmpty()) {
            throw new IllegalArgumentException("a visit has information: what becomes available on its day at least");
        }
        if (date == null && held) {
            throw new IllegalArgumentException("a visit that took place has a date");
        }
    }

    /** Whether this is a second record with the same content, read elsewhere. */
    public boolean isSameRecord(Visit other) {
        return at(other.place).equals(other);
    }

    /** This visit as if it had been read elsewhere. */
    public Visit at(RecordPlace elsewhere) {
        return copy(elsewhere, npis, information, optInProvided);
    }

    /** This visit with other dates of access. */
    public Visit with(List<ReleasedInformation> otherInformation, LocalDate otherOptInProvided) {
        return copy(place, npis, otherInformation, otherOptInProvided);
    }

    /** This visit as one clinician's. */
    public Visit withOnly(String npi) {
        return copy(place, List.of(npi), information, optInProvided);
    }

    private Visit copy(
            RecordPlace newPlace,
            List<String> newNpis,
            List<ReleasedInformation> newInformation,
            LocalDate newOptInProvided) {
        return new Visit(
                newPlace,
                patient,
                id,
                tin,
                newNpis,
                virtualGroup,
                apm,
                mipsEligible,
                date,
                held,
                newInformation,
                optedOut,
                newOptInProvided,
                nothingToProvide,
                cehrt,
                certified,
                closedDays);
    }
}
