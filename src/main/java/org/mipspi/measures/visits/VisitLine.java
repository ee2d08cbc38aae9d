package org.mipspi.measures.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/**
 * A visit as one line of a temporary file. Fields are separated by tabs; an absent field is empty. Ids have no control
 * characters, so lines sort by their fields from left to right.
 */
final class VisitLine {

    private static final char FIELD = '\t';
    private static final char ITEM = '\u001f';

    /** How many keys there are before a visit in the order of entities and patients; see {@link VisitTexts}. */
    static final int PATIENT_KEYS = 5;

    /** How many keys tell a visit from another of the same patient. */
    static final int VISIT_KEYS = 3;

    private VisitLine() {}

    /** Keys for the beginning of a line. */
    static String key(String... ids) {
        StringBuilder key = new StringBuilder(64);
        for (String id : ids) {
            text(key, id);
        }
        return key.toString();
    }

    /** The first keys of a line. */
    static String keys(String line, int count) {
        int end = 0;
        for (int i = 0; i < count; i++) {
            end = line.indexOf(FIELD, end) + 1;
        }
        return line.substring(0, end);
    }

    /** The keys of a line's beginning, or the fields of a line. */
    static List<String> split(String line) {
        return split(line, FIELD);
    }

    /** The fields of a visit, without a key. Sets of closed days and names of files are written as numbers. */
    static String of(Visit visit, int file, int closedDays) {
        StringBuilder line = new StringBuilder(160);
        text(line, visit.patient());
        text(line, visit.tin());
        text(line, visit.id());
        text(line, String.join(String.valueOf(ITEM), visit.npis()));
        text(line, visit.virtualGroup());
        text(line, visit.apm());
        flag(line, visit.mipsEligible());
        flag(line, visit.held());
        flag(line, visit.nothingToProvide());
        date(line, visit.date());
        date(line, visit.optedOut());
        date(line, visit.optInProvided());
        date(line, visit.certified());
        text(line, visit.cehrt());
        // Lines of the same visit and content sort in the order in which they were read.
        ordered(line, file);
        ordered(line, visit.place().line());
        ordered(line, closedDays);
        for (ReleasedInformation part : visit.information()) {
            date(line, part.available());
            date(line, part.view());
            date(line, part.download());
            date(line, part.transmit());
            date(line, part.api());
        }
        return line.toString();
    }

    private static void text(StringBuilder line, String text) {
        line.append(text == null ? "" : text).append(FIELD);
    }

    private static void flag(StringBuilder line, boolean flag) {
        line.append(flag ? '1' : '0').append(FIELD);
    }

    private static void date(StringBuilder line, LocalDate date) {
        if (date != null) {
            line.append(date.toEpochDay());
        }
        line.append(FIELD);
    }

    /** A number that sorts as text as it does as a number: after a letter that stands for its length. */
    private static void ordered(StringBuilder line, long number) {
        String digits = Long.toString(number);
        line.append((char) ('a' + digits.length())).append(digits).append(FIELD);
    }

    private static long number(String ordered) {
        return Long.parseLong(ordered, 1, ordered.length(), 10);
    }

    private static int index(String ordered) {
        return Math.toIntExact(number(ordered));
    }

    /** The visit of a line, which begins with some keys. */
    static Visit read(String line, int keys, IntFunction<String> files, IntFunction<Set<LocalDate>> closedDays) {
        Iterator<String> fields = split(line).iterator();
        for (int i = 0; i < keys; i++) {
            fields.next();
        }
        String patient = fields.next();
        String tin = orNull(fields.next());
        String id = fields.next();
        String npis = fields.next();
        String virtualGroup = orNull(fields.next());
        String apm = orNull(fields.next());
        boolean mipsEligible = isSet(fields.next());
        boolean held = isSet(fields.next());
        boolean nothingToProvide = isSet(fields.next());
        LocalDate date = date(fields.next());
        LocalDate optedOut = date(fields.next());
        LocalDate optInProvided = date(fields.next());
        LocalDate certified = date(fields.next());
        String cehrt = orNull(fields.next());
        RecordPlace place = new RecordPlace(files.apply(index(fields.next())), number(fields.next()));
        Set<LocalDate> closed = closedDays.apply(index(fields.next()));
        List<ReleasedInformation> information = new ArrayList<>(1);
        while (fields.hasNext()) {
            information.add(new ReleasedInformation(
                    date(fields.next()),
                    date(fields.next()),
                    date(fields.next()),
                    date(fields.next()),
                    date(fields.next())));
        }
        return new Visit(
                place,
                patient,
                id,
                tin,
                npis.isEmpty() ? List.of() : split(npis + ITEM, ITEM),
                virtualGroup,
                apm,
                mipsEligible,
                date,
                held,
                information,
                optedOut,
                optInProvided,
                nothingToProvide,
                cehrt,
                certified,
                closed);
    }

    /** The fields of a line in which each ends with the separator. */
    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>(24);
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            fields.add(line.substring(start, end));
            start = end + 1;
        }
        return fields;
    }

    static String orNull(String field) {
        return field.isEmpty() ? null : field;
    }

    private static boolean isSet(String field) {
        return field.equals("1");
    }

    private static LocalDate date(String field) {
        return field.isEmpty() ? null : LocalDate.ofEpochDay(Long.parseLong(field));
    }
}
