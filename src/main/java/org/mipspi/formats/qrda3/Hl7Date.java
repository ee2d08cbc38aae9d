package org.mipspi.formats.qrda3;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentPlace;

/**
 * Reads the date of HL7 points in time, {@code YYYY[MM[DD[hh[mm[ss[.ffff]]]]]][+zzzz]}. The day is taken as written; the
 * time zone does not change it. A year or a month means its first day at the start of a period, its last day at the end.
 */
final class Hl7Date {

    private static final Pattern SHAPE = Pattern.compile("(?<year>[0-9]{4})(?:(?<month>[0-9]{2})(?:(?<day>[0-9]{2})"
            + "(?:(?:[01][0-9]|2[0-3])(?:[0-5][0-9](?:[0-5][0-9](?:\\.[0-9]{1,6})?)?)?)?)?)?(?:[+-][0-9]{4})?");

    private static final Pattern YEAR = Pattern.compile("([0-9]{4}).*", Pattern.DOTALL);

    private Hl7Date() {}

    static DocumentNode firstDay(XmlValue written, DocumentPlace parent, String key) {
        return day(written, parent, key, false);
    }

    static DocumentNode lastDay(XmlValue written, DocumentPlace parent, String key) {
        return day(written, parent, key, true);
    }

    private static DocumentNode day(XmlValue written, DocumentPlace parent, String key, boolean last) {
        if (written.fault() != null) {
            return written.invalid(parent, key);
        }
        DocumentPlace place = written.place(parent, key);
        if (written.text() == null) {
            return new DocumentNode.Null(place);
        }
        LocalDate day = day(written.text(), last);
        return day == null
                ? new DocumentNode.Invalid(
                        place,
                        written.text(),
                        (last ? "performanceEnd" : "performanceStart")
                                + " is not a valid date. Expected a date such as 20260705")
                : new DocumentNode.Text(place, day.toString());
    }

    /** Whether two texts mean the same first day of a period. */
    static boolean isSameFirstDay(String one, String other) {
        return Objects.equals(day(one, false), day(other, false));
    }

    /** Whether two texts mean the same last day of a period. */
    static boolean isSameLastDay(String one, String other) {
        return Objects.equals(day(one, true), day(other, true));
    }

    /** The day; null if the text is not a date. */
    private static LocalDate day(String text, boolean last) {
        Matcher parts = SHAPE.matcher(text.strip());
        try {
            return parts.matches() ? day(parts, last) : null;
        } catch (DateTimeException e) {
            // The right form, but not a day of the calendar.
            return null;
        }
    }

    private static LocalDate day(Matcher parts, boolean last) {
        int year = Integer.parseInt(parts.group("year"));
        int month = parts.group("month") == null ? (last ? 12 : 1) : Integer.parseInt(parts.group("month"));
        if (parts.group("day") != null) {
            return LocalDate.of(year, month, Integer.parseInt(parts.group("day")));
        }
        YearMonth wholeMonth = YearMonth.of(year, month);
        return last ? wholeMonth.atEndOfMonth() : wholeMonth.atDay(1);
    }

    /**
     * The year of a first day, even if the rest is not a date. Without a year, the problem has the same message as that
     * of the day, so that one mistake is reported once.
     */
    static DocumentNode year(XmlValue written, DocumentPlace parent, String key) {
        Matcher parts =
                YEAR.matcher(written.text() == null ? "" : written.text().strip());
        if (parts.matches()) {
            return new DocumentNode.Num(written.place(parent, key), new BigDecimal(parts.group(1)));
        }
        return firstDay(written, parent, key);
    }
}
