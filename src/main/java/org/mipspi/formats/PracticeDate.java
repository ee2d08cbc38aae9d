package org.mipspi.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date, or a time in ISO 8601, as the date that it is where the practice is. Written by hand, because records have
 * millions of times and {@code java.time} takes several times as long.
 */
public final class PracticeDate {

    /** What is expected, as messages state it. */
    public static final String EXPECTED =
            "Expected a date such as 2026-03-04, or a time such as 2026-03-04T14:10:00-05:00";

    private static final int DATE = "2026-03-04".length();
    private static final int TO_MINUTES = "2026-03-04T14:10".length();
    private static final int TO_SECONDS = "2026-03-04T14:10:00".length();
    private static final int OFFSET = "+05:00".length();
    private static final int MAX_FRACTION = 9;
    private static final int MAX_OFFSET_MINUTES = 18 * 60;
    private static final long SECONDS_OF_DAY = 24L * 60 * 60;

    private PracticeDate() {}

    /**
     * The date of a text. A time with an offset is converted to the zone; a time without one is of the zone.
     *
     * @param zone the zone of the practice; null if it is not known: then a time has the date that is written in it
     * @return empty if the text is not a whole date, or there is no such date
     */
    public static Optional<LocalDate> of(String text, ZoneId zone) {
        LocalDate date = date(text);
        if (date == null || text.length() == DATE) {
            return Optional.ofNullable(date);
        }
        int second = secondOfDay(text);
        int end = second < 0 ? -1 : endOfTime(text);
        if (end < 0 || end == text.length()) {
            return end < 0 ? Optional.empty() : Optional.of(date);
        }
        Integer offset = offset(text, end);
        if (offset == null || zone == null) {
            return offset == null ? Optional.empty() : Optional.of(date);
        }
        long instant = date.toEpochDay() * SECONDS_OF_DAY + second - offset * 60L;
        int here = zone.getRules().getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
        return Optional.of(LocalDate.ofEpochDay(Math.floorDiv(instant + here, SECONDS_OF_DAY)));
    }

    /** Whether a time is written in UTC. Without the zone of the practice, its day may be wrong. */
    public static boolean isUtc(String time) {
        return time.endsWith("Z") || time.endsWith("+00:00");
    }

    private static LocalDate date(String text) {
        if (text.length() < DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        try {
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The second of the day, in whole seconds; -1 if there is no time of day. */
    private static int secondOfDay(String text) {
        if (text.length() < TO_MINUTES || text.charAt(DATE) != 'T' || text.charAt(DATE + 3) != ':') {
            return -1;
        }
        int hour = number(text, DATE + 1, 2);
        int minute = number(text, DATE + 4, 2);
        int second = hasSeconds(text) ? number(text, TO_MINUTES + 1, 2) : 0;
        boolean exists = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return exists ? (hour * 60 + minute) * 60 + second : -1;
    }

    private static boolean hasSeconds(String text) {
        return text.length() > TO_MINUTES && text.charAt(TO_MINUTES) == ':';
    }

    /** Where the time of day ends; -1 if its fraction has no digit, or more than nine. */
    private static int endOfTime(String text) {
        if (!hasSeconds(text)) {
            return TO_MINUTES;
        }
        if (text.length() == TO_SECONDS || text.charAt(TO_SECONDS) != '.') {
            return TO_SECONDS;
        }
        int end = TO_SECONDS + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - TO_SECONDS - 1;
        return digits == 0 || digits > MAX_FRACTION ? -1 : end;
    }

    /** The offset from UTC in minutes; null if the text does not end with one. */
    private static Integer offset(String text, int start) {
        char sign = text.charAt(start);
        if (sign == 'Z' && text.length() == start + 1) {
            return 0;
        }
        if (sign != '+' && sign != '-' || text.length() != start + OFFSET || text.charAt(start + 3) != ':') {
            return null;
        }
        int hours = number(text, start + 1, 2);
        int minutes = number(text, start + 4, 2);
        int total = hours * 60 + minutes;
        boolean exists = hours >= 0 && minutes >= 0 && minutes < 60 && total <= MAX_OFFSET_MINUTES;
        return !exists ? null : sign == '-' ? (Integer) (-total) : (Integer) total;
    }

    /** The number with so many digits at this place; -1 if they are not all digits. */
    private static int number(String text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
