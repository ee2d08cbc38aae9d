package org.mipspi.formats.fhir.resource;

import java.time.LocalDate;
import java.time.ZoneId;
import org.mipspi.formats.PracticeDate;

/** Reads dates in the zone of the practice, and counts those whose day is in doubt because the zone is not known. */
public final class DateReader {

    /** Lives of patients, and no misspelled year that calendars would have to be made for. */
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2099;

    private final ZoneId zone;
    private long inUtc;

    public DateReader(ZoneId zone) {
        this.zone = zone;
    }

    /** The date of a text; null if it is not a whole date from {@link #FIRST_YEAR} to {@link #LAST_YEAR}. */
    public LocalDate date(String text) {
        LocalDate date = PracticeDate.of(text, zone)
                .filter(each -> each.getYear() >= FIRST_YEAR && each.getYear() <= LAST_YEAR)
                .orElse(null);
        inUtc += zone == null && date != null && PracticeDate.isUtc(text) ? 1 : 0;
        return date;
    }

    /** How many times were in UTC and were taken as days of UTC. */
    public long inUtc() {
        return inUtc;
    }
}
