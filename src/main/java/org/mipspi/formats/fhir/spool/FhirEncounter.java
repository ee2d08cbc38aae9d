package org.mipspi.formats.fhir.spool;

import java.time.LocalDate;
import java.util.List;
import org.mipspi.domain.records.RecordPlace;

/**
 * An encounter, before its references are followed.
 *
 * @param date day on which it began; null only if it was not held
 * @param practitioners what its references to practitioners refer to, in order
 * @param organization what its reference to an organization refers to, or null
 */
public record FhirEncounter(
        String id,
        RecordPlace place,
        boolean held,
        LocalDate date,
        String patient,
        List<String> practitioners,
        String organization) {

    private static final String IN_LIST = "\u001f";

    /** All but the id, separated by tabs. */
    public String line(Places places) {
        return String.join(
                Fragments.SEPARATOR,
                places.write(place),
                held ? "1" : "0",
                date == null ? "" : Long.toString(date.toEpochDay()),
                patient,
                String.join(IN_LIST, practitioners),
                organization == null ? "" : organization);
    }

    /** Reads a line whose first field is the id and whose second is the kind of the line. */
    public static FhirEncounter of(String[] fields, Places places) {
        return new FhirEncounter(
                fields[0],
                places.read(fields[2], fields[3]),
                fields[4].equals("1"),
                fields[5].isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(fields[5])),
                fields[6],
                fields[7].isEmpty() ? List.of() : List.of(fields[7].split(IN_LIST)),
                fields[8].isEmpty() ? null : fields[8]);
    }
}
