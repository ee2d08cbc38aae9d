package org.mipspi.proof.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.PracticeCalendar;

/**
 * A visit that differs from an ordinary one in one thing or several.
 *
 * @param words what it is, in words
 * @param visit the visit
 */
record VariedVisit(String words, Visit visit) {

    /** Business days on both sides of the limit of timely access, and day 0. -1 stands for never. */
    private static final int[] DAYS = {-1, 0, 4, 5};

    private static final PracticeCalendar CALENDAR = new PracticeCalendar(Set.of());

    /** Who was seen, if anybody was. */
    private enum Kind {
        COUNTED(""),
        NOT_HELD(" that did not take place"),
        NOT_ELIGIBLE(" with a clinician who is not MIPS eligible"),
        OUTSIDE(" before the performance period");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Visits of a year, every combination of what rules can see. */
    static List<VariedVisit> all(PerformancePeriod period) {
        List<VariedVisit> all = new ArrayList<>();
        for (LocalDate date : List.of(period.start().plusMonths(2), period.end())) {
            for (Kind kind : Kind.values()) {
                for (int access : DAYS) {
                    for (int optIn : DAYS) {
                        for (int flags = 0; flags < 16; flags++) {
                            all.add(of(period, date, kind, access, optIn, flags));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static VariedVisit of(
            PerformancePeriod period, LocalDate date, Kind kind, int access, int optIn, int flags) {
        boolean lacksApi = (flags & 1) != 0;
        boolean optedOut = (flags & 2) != 0;
        boolean nothing = (flags & 4) != 0;
        boolean uncertified = (flags & 8) != 0;
        LocalDate open = after(date, access);
        StringBuilder words = new StringBuilder("a visit of ").append(date).append(kind.words);
        words.append(access < 0 ? ", without access" : ", with access on business day " + access);
        words.append(lacksApi ? " but not by API" : "");
        words.append(optedOut ? ", the patient opted out" : "");
        words.append(optIn < 0 ? "" : ", what is needed to opt back in was provided on business day " + optIn);
        words.append(nothing ? ", there was nothing to provide" : "");
        words.append(uncertified ? ", the technology was certified after the period" : "");
        return new VariedVisit(
                words.toString(),
                new Visit(
                        new RecordPlace("visits", 1),
                        "patient",
                        "visit",
                        null,
                        List.of(),
                        null,
                        null,
                        kind != Kind.NOT_ELIGIBLE,
                        kind == Kind.OUTSIDE ? period.start().minusDays(1) : date,
                        kind != Kind.NOT_HELD,
                        List.of(new ReleasedInformation(date, open, open, open, lacksApi ? null : open)),
                        optedOut ? date : null,
                        after(date, optIn),
                        nothing,
                        null,
                        uncertified ? period.end().plusDays(1) : null,
                        Set.of()));
    }

    private static LocalDate after(LocalDate date, int businessDays) {
        if (businessDays < 0) {
            return null;
        }
        LocalDate day = date;
        while (CALENDAR.between(date, day) < businessDays) {
            day = day.plusDays(1);
        }
        return day;
    }
}
