package org.mipspi.formats.qrda3;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.formats.Node;
import org.mipspi.formats.Place;

/**
 * Reads HL7 points in time, {@code YYYY[MM[DD[hh[mm[ss[.ffff]]]]]][+zzzz]}, as days. The day is the one that is written,
 * whatever the zone; a year or a month stands for its first day where a period begins and for its last where it ends.
 */
final class PointInTime {

    private static final Pattern SHAPE = Pattern.compile("(?<year>[0-9]{4})(?:(?<month>[0-9]{2})(?:(?<day>[0-9]{2})"
            + "(?:(?:[01][0-9]|2[0-3])(?:[0-5][0-9](?:[0-5][0-9](?:\\.[0-9]{1,6})?)?)?)?)?)?(?:[+-][0-9]{4})?");

    private static final Pattern YEAR = Pattern.compile("([0-9]{4}).*", Pattern.DOTALL);

    private PointInTime() {}

    static Node firstDay(XmlValue said, Place parent, String key) {
        return day(said, parent, key, false);
    }

    static Node lastDay(XmlValue said, Place parent, String key) {
        return day(said, parent, key, true);
    }

    private static Node day(XmlValue said, Place parent, String key, boolean last) {
        if (said.fault() != null) {
            return said.unfit(parent, key);
        }
        Place place = said.place(parent, key);
        if (said.text() == null) {
            return new Node.Null(place);
        }
        LocalDate day = day(said.text(), last);
        return day == null
                ? new Node.Unfit(
                        place,
                        said.text(),
                        (last ? "performanceEnd" : "performanceStart") + " must be a date such as 20260705")
                : new Node.Text(place, day.toString());
    }

    /** Whether two texts stand for the same first day. */
    static boolean isSameFirstDay(String one, String other) {
        return Objects.equals(day(one, false), day(other, false));
    }

    /** Whether two texts stand for the same last day. */
    static boolean isSameLastDay(String one, String other) {
        return Objects.equals(day(one, true), day(other, true));
    }

    /** Null where it is no date. */
    private static LocalDate day(String text, boolean last) {
        Matcher parts = SHAPE.matcher(text.strip());
        try {
            return parts.matches() ? day(parts, last) : null;
        } catch (DateTimeException e) {
            // A date of the right shape that no calendar has.
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
     * The year of a first day, told even where the rest is no date. Where there is none, what is wrong with the day is
     * said in the same words: one mistake should be one error.
     */
    static Node year(XmlValue said, Place parent, String key) {
        Matcher parts = YEAR.matcher(said.text() == null ? "" : said.text().strip());
        if (parts.matches()) {
            return new Node.Num(said.place(parent, key), new BigDecimal(parts.group(1)));
        }
        return firstDay(said, parent, key);
    }
}
