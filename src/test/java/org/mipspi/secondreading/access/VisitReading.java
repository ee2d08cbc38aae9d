package org.mipspi.secondreading.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.Visit;

/**
 * What became of a visit.
 *
 * @param isCounted whether it is one of the visits that must be followed by timely access
 * @param isMet whether it was
 * @param standings why, the standing of the visit first; of a visit in several parts, that of the worst part first,
 *     then those of all parts that are met as little as it is
 * @param days business days until the last way that was provided for the worst part; null if none was
 */
public record VisitReading(boolean isCounted, boolean isMet, List<String> standings, Integer days) {

    private static final List<String> ORDER =
            List.of("MET", "NOTHING_TO_PROVIDE", "NO_ACCESS", "LATE", "WAY_MISSING", "AFTER_PERIOD", "NOT_CERTIFIED");

    private static final Comparator<PartReading> WORST_FIRST = Comparator.comparing(PartReading::isMet)
            .thenComparing(part -> ORDER.indexOf(plain(part.standings().get(0))))
            .thenComparing(PartReading::days, Comparator.nullsLast(Comparator.reverseOrder()));

    /** The visit, by the specification. */
    public static VisitReading of(Visit visit, PerformancePeriod period) {
        List<PartReading> parts = visit.information().stream()
                .map(part -> PartReading.of(visit, part, period))
                .sorted(WORST_FIRST)
                .toList();
        PartReading worst = parts.get(0);
        List<String> uncounted = new ArrayList<>();
        if (!visit.mipsEligible()) {
            uncounted.add("NOT_ELIGIBLE");
        }
        if (!visit.held()) {
            uncounted.add("NOT_HELD");
        }
        if (visit.date().isBefore(period.start()) || visit.date().isAfter(period.end())) {
            uncounted.add("OUTSIDE_PERIOD");
        }
        return uncounted.isEmpty()
                ? new VisitReading(true, worst.isMet(), standings(worst, parts), worst.days())
                : new VisitReading(false, false, uncounted, null);
    }

    private static List<String> standings(PartReading worst, List<PartReading> parts) {
        Set<String> others = new TreeSet<>(Comparator.comparingInt((String each) -> ORDER.indexOf(plain(each)))
                .thenComparing(Comparator.naturalOrder()));
        for (PartReading part : parts) {
            if (part.isMet() == worst.isMet()) {
                others.addAll(part.standings());
            }
        }
        String first = worst.standings().get(0);
        others.remove(first);
        return Stream.concat(Stream.of(first), others.stream())
                .map(VisitReading::plain)
                .toList();
    }

    private static String plain(String standing) {
        return standing.replace(PartReading.OPT_IN, "");
    }

    /** Whether the offices of a practice are open that were never closed. */
    public static boolean isBusinessDay(LocalDate day) {
        return new OfficeDays(Set.of()).isOpen(day);
    }

    /** Where a patient with these visits is counted. */
    public static String result(List<VisitReading> visits) {
        List<VisitReading> counted =
                visits.stream().filter(VisitReading::isCounted).toList();
        if (counted.isEmpty()) {
            return "NOT_SEEN";
        }
        return counted.stream().allMatch(VisitReading::isMet) ? "COUNTED" : "DENOMINATOR_ONLY";
    }
}
