package org.mipspi.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date, or a time in ISO 8601, as the date that it is where the practice is. */
public final class PracticeDate {

    /** What is expected, as messages state it. */
    public static final String EXPECTED =
            "Expected a date such as 2026-03-04, or a time such as 2026-03-04T14:10:00-05:00";

    private static final int DATE_LENGTH = 10;
    private static final Pattern WHOLE_DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,25}(Z|[+-][0-9]{2}:[0-9]{2})?)?");

    private PracticeDate() {}

    /**
     * The date of a text. A time with an offset is converted to the zone; a time without one is of the zone.
     *
     * @param zone the zone of the practice; null if it is not known: then a time has the date that is written in it
     * @return empty if the text is not a whole date, or there is no such date
     */
    public static Optional<LocalDate> of(String text, ZoneId zone) {
        if (!WHOLE_DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            if (text.length() == DATE_LENGTH) {
                return Optional.of(LocalDate.parse(text));
            }
            if (!hasOffset(text)) {
                return Optional.of(LocalDateTime.parse(text).toLocalDate());
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            return Optional.of(
                    zone == null
                            ? time.toLocalDate()
                            : time.atZoneSameInstant(zone).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
    }
}
