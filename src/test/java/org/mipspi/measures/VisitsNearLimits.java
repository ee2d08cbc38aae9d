package org.mipspi.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/** Random visits, dense where a day more or less matters: holidays, weekends, ends of the period, four business days. */
final class VisitsNearLimits {

    private static final List<String> NEAR =
            List.of("01-01", "01-19", "02-16", "05-25", "06-19", "07-04", "09-07", "10-12", "11-11", "11-26", "12-25");

    private final Random random;

    VisitsNearLimits(long seed) {
        random = new Random(seed);
    }

    /** A year that has rules. */
    int year() {
        return between(2024, 2027);
    }

    /** The whole year, or a part of it. */
    PerformancePeriod period(int year) {
        return switch (between(0, 3)) {
            case 0 -> new PerformancePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
            case 1 -> new PerformancePeriod(LocalDate.of(year, 7, 4), LocalDate.of(year, 12, 31));
            default -> PerformancePeriod.of(year);
        };
    }

    /** One visit or several of one patient. */
    List<Visit> visits(PerformancePeriod period, int most) {
        return IntStream.rangeClosed(1, between(1, most))
                .mapToObj(i -> visit("e" + i, period))
                .toList();
    }

    private Visit visit(String id, PerformancePeriod period) {
        LocalDate date = date(period);
        List<ReleasedInformation> parts = new ArrayList<>();
        for (int i = oneIn(4) ? 2 : 1; i > 0; i--) {
            LocalDate available = oneIn(3) ? date.plusDays(between(-2, 8)) : date;
            parts.add(information(available));
        }
        LocalDate optedOut = oneIn(4) ? date.minusDays(between(0, 30)) : null;
        return new Visit(
                new RecordPlace("visits", 1),
                "p1",
                id,
                null,
                List.of(),
                null,
                null,
                !oneIn(15),
                date,
                !oneIn(15),
                parts,
                optedOut,
                optedOut != null && oneIn(3) || oneIn(20) ? null : soon(date),
                oneIn(15),
                null,
                oneIn(3) ? period.end().plusDays(between(-1, 1)) : null,
                closedDays(date));
    }

    private LocalDate date(PerformancePeriod period) {
        int year = period.start().getYear();
        LocalDate near =
                switch (between(0, 3)) {
                    case 0 -> period.start();
                    case 1 -> period.end();
                    case 2 -> LocalDate.parse(year + "-" + NEAR.get(random.nextInt(NEAR.size())));
                    default -> LocalDate.of(year, 1, 1).plusDays(between(0, 364));
                };
        return near.plusDays(between(-8, 2));
    }

    private ReleasedInformation information(LocalDate available) {
        if (oneIn(6)) {
            return new ReleasedInformation(available, null, null, null, null);
        }
        LocalDate all = soon(available);
        return oneIn(2)
                ? new ReleasedInformation(available, all, all, all, all)
                : new ReleasedInformation(available, way(available), way(available), way(available), way(available));
    }

    private LocalDate way(LocalDate available) {
        return oneIn(8) ? null : soon(available);
    }

    /** Four business days are at most eight or nine days. */
    private LocalDate soon(LocalDate day) {
        return day.plusDays(between(-1, oneIn(3) ? 12 : 7));
    }

    private Set<LocalDate> closedDays(LocalDate date) {
        Set<LocalDate> closed = new TreeSet<>();
        for (int i = oneIn(2) ? 0 : between(0, 2); i > 0; i--) {
            closed.add(date.plusDays(between(0, 8)));
        }
        return closed;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }
}
