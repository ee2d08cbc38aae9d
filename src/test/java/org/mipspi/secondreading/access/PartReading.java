package org.mipspi.secondreading.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/**
 * What became of one part of the information of a visit that counts.
 *
 * @param isMet whether it was provided in time, or counts as if it was
 * @param standings every way in which it is met, or every reason why it is not, in the order of the specification; those of
 *     opting back in end with {@link #OPT_IN}
 * @param days business days until the last way that was provided; null if none was
 */
record PartReading(boolean isMet, List<String> standings, Integer days) {

    /** Tells a standing of opting back in from the same one of the four ways. */
    static final String OPT_IN = " by opting back in";

    private static final int DAYS_ALLOWED = 4;

    static PartReading of(Visit visit, ReleasedInformation part, PerformancePeriod period) {
        OfficeDays office = new OfficeDays(visit.closedDays());
        List<LocalDate> ways = Stream.of(part.view(), part.download(), part.transmit(), part.api())
                .filter(Objects::nonNull)
                .toList();
        Integer days = ways.stream()
                .map(way -> office.until(part.available(), way))
                .max(Integer::compare)
                .orElse(null);
        boolean late = days != null && days > DAYS_ALLOWED;
        boolean afterPeriod = ways.stream().anyMatch(way -> way.isAfter(period.end()));
        boolean uncertified = visit.certified() != null && visit.certified().isAfter(period.end());

        LocalDate optIn = visit.optedOut() == null ? null : visit.optInProvided();
        boolean optInLate = optIn != null && office.until(part.available(), optIn) > DAYS_ALLOWED;
        boolean optInAfterPeriod = optIn != null && optIn.isAfter(period.end());

        List<String> met = new ArrayList<>();
        if (ways.size() == 4 && !late && !afterPeriod && !uncertified) {
            met.add("MET");
        }
        if (optIn != null && !optInLate && !optInAfterPeriod) {
            met.add("MET" + OPT_IN);
        }
        if (visit.nothingToProvide()) {
            met.add("NOTHING_TO_PROVIDE");
        }
        if (!met.isEmpty()) {
            return new PartReading(true, met, days);
        }
        List<String> missed = new ArrayList<>();
        add(missed, ways.isEmpty() && optIn == null, "NO_ACCESS");
        add(missed, late, "LATE");
        add(missed, optInLate, "LATE" + OPT_IN);
        add(missed, !ways.isEmpty() && ways.size() < 4, "WAY_MISSING");
        add(missed, afterPeriod, "AFTER_PERIOD");
        add(missed, optInAfterPeriod, "AFTER_PERIOD" + OPT_IN);
        add(missed, !ways.isEmpty() && uncertified, "NOT_CERTIFIED");
        return new PartReading(false, missed, days);
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
