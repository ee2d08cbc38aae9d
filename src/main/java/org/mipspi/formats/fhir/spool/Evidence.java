package org.mipspi.formats.fhir.spool;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.formats.fhir.mapping.AccessCode;

/**
 * What a Communication or a Provenance states about access.
 *
 * @param isCommunication whether it is a Communication
 * @param codes what it states; at least one
 * @param date when it was sent or recorded
 * @param subject id of the patient whom it concerns; null if it names none
 * @param place its place, as {@link Places} writes it
 */
public record Evidence(boolean isCommunication, Set<AccessCode> codes, LocalDate date, String subject, String place) {

    /** How many fields a line has. */
    public static final int FIELDS = 6;

    /** As part of a line, separated by tabs. */
    public String line() {
        return String.join(
                Fragments.SEPARATOR,
                isCommunication ? "C" : "P",
                codes.stream().map(code -> Integer.toString(code.ordinal())).collect(Collectors.joining(",")),
                Long.toString(date.toEpochDay()),
                subject == null ? "" : subject,
                place);
    }

    /** Reads the fields of a line from an index on. */
    public static Evidence of(String[] fields, int from) {
        Set<AccessCode> codes = EnumSet.noneOf(AccessCode.class);
        for (String code : fields[from + 1].split(",")) {
            codes.add(AccessCode.values()[Integer.parseInt(code)]);
        }
        return new Evidence(
                fields[from].equals("C"),
                codes,
                LocalDate.ofEpochDay(Long.parseLong(fields[from + 2])),
                fields[from + 3].isEmpty() ? null : fields[from + 3],
                fields[from + 4] + Fragments.SEPARATOR + fields[from + 5]);
    }
}
