package org.mipspi.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as QPP writes it, such as 2026-07-05. */
public final class QppDate {

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private QppDate() {}

    /** The day; null if the text is not in this form or the day does not exist. */
    public static LocalDate of(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher day, int part) {
        return Integer.parseInt(day.group(part));
    }
}
