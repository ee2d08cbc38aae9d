package org.mipspi.formats.qrda3;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.ShownValue;

/**
 * Reads the date of HL7 points in time, {@code YYYY[MM[DD[hh[mm[ss[.ffff]]]]]][+zzzz]}. The day is taken as written; the
 * time zone does not change it. A year or a month means its first day at the start of a period, its last day at the end.
 *
 * <p>A day is also read as CMS's converter reads it: with dashes or slashes between its parts, and whatever follows it.
 */
final class Hl7Date {

    private static final Pattern SHAPE = Pattern.compile("(?<year>[0-9]{4})(?:(?<month>[0-9]{2})(?:(?<day>[0-9]{2})"
            + "(?:(?:[01][0-9]|2[0-3])(?:[0-5][0-9](?:[0-5][0-9](?:\\.[0-9]{1,6})?)?)?)?)?)?(?:[+-][0-9]{4})?");

    private static final Pattern DAY =
            Pattern.compile("(?<year>[0-9]{4})[-/]?(?<month>[0-9]{2})[-/]?(?<day>[0-9]{2}).*", Pattern.DOTALL);

    private Hl7Date() {}

    static DocumentNode firstDay(XmlValue written, DocumentPlace parent, String key) {
        return day(written, parent, key, false);
    }

    static DocumentNode lastDay(XmlValue written, DocumentPlace parent, String key) {
        return day(written, parent, key, true);
    }

    private static DocumentNode day(XmlValue written, DocumentPlace parent, String key, boolean last) {
        DocumentPlace place = written.place(parent, key);
        if (written.text() == null) {
            return new DocumentNode.Null(place);
        }
        LocalDate day = day(written.text(), last);
        return day == null
                ? new DocumentNode.Invalid(
                        place, written.text(), message(last ? "performanceEnd" : "performanceStart", written.text()))
                : new DocumentNode.Text(place, day.toString());
    }

    private static String message(String name, String written) {
        String shown = ShownValue.plain(written);
        return name + " " + (shown.isBlank() ? "\"" + shown + "\"" : shown)
                + " is not a date YYYYMMDD. Write year, month and day, such as 20260705";
    }

    /** The day; null if the text is not a date. */
    private static LocalDate day(String text, boolean last) {
        Matcher hl7 = SHAPE.matcher(text.strip());
        Matcher cms = DAY.matcher(text.strip());
        try {
            return hl7.matches() ? day(hl7, last) : cms.matches() ? day(cms, last) : null;
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
     * The year of a first day. If it is not a date, the problem is that of the day, so that one mistake is reported once.
     */
    static DocumentNode year(XmlValue written, DocumentPlace parent, String key) {
        DocumentNode day = firstDay(written, parent, key);
        return day instanceof DocumentNode.Text text
                ? new DocumentNode.Num(text.place(), new BigDecimal(text.value().substring(0, 4)))
                : day;
    }
}
