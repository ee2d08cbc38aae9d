package org.mipspi.formats;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a day as QPP writes it, such as 2026-07-05. */
public final class QppDate {

    private static final String FORM = "0000-00-00";

    private QppDate() {}

    /** The day; null if the text is not in this form or the day does not exist. */
    public static LocalDate of(String text) {
        if (!isOfForm(text)) {
            return null;
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isOfForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            boolean isExpected = FORM.charAt(i) == '-' ? found == '-' : found >= '0' && found <= '9';
            if (!isExpected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
