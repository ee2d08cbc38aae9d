package org.mipspi.measures;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.PeriodSearch.DatedPatient;
import org.mipspi.measures.PeriodSearch.DatedVisit;
import org.mipspi.measures.visits.ReportingEntity;

/**
 * Counts patients for every performance period of a year, and picks the best period of each reporting entity. Patients are added
 * in the order of entities; those of one stretch of that order can be counted by themselves, and the tallies of adjacent
 * stretches added. Only the first and the last entity of a stretch can have patients in another, so only their counts are kept.
 */
public final class PeriodTallies implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int RUNNERS_UP = 5;

    private final int year;
    private final int days;

    /** The counts of the first entity, once another one came after it. */
    private EntityTally first;

    /** The best periods of the entities between the first and the last. */
    private final List<BestPeriod> between = new ArrayList<>();

    /** The counts of the last entity. */
    private EntityTally last;

    /** The patients of one entity, by the period's last day and first day: how many more than for the next first day. */
    private static final class EntityTally implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ReportingEntity entity;
        private final int[][] numerators;
        private final int[][] denominators;

        EntityTally(ReportingEntity entity, int days) {
            this.entity = entity;
            numerators = new int[days + 1][days - PeriodSearch.MIN_DAYS + 2];
            denominators = new int[days + 1][days - PeriodSearch.MIN_DAYS + 2];
        }

        void add(EntityTally other) {
            add(numerators, other.numerators);
            add(denominators, other.denominators);
        }

        private static void add(int[][] counts, int[][] others) {
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[i].length; j++) {
                    counts[i][j] += others[i][j];
                }
            }
        }
    }

    /** No patient yet. */
    public PeriodTallies(int year) {
        this.year = year;
        this.days = Year.of(year).length();
    }

    /** Adds a patient of the last entity, or of one that comes after it. */
    public void add(DatedPatient patient) {
        if (patient.entity().equals(ReportingEntity.NONE)) {
            return;
        }
        if (last == null || !last.entity.equals(patient.entity())) {
            begin(new EntityTally(patient.entity(), days));
        }
        for (int lastDay = PeriodSearch.MIN_DAYS; lastDay <= days; lastDay++) {
            int lastFirstDay = lastDay - PeriodSearch.MIN_DAYS + 1;
            int seen = 0;
            int missed = 0;
            for (DatedVisit visit : patient.visits()) {
                if (visit.day() <= lastDay) {
                    seen = Math.max(seen, visit.day());
                    missed = Math.max(missed, visit.metFrom() > lastDay ? visit.day() : 0);
                }
            }
            // Periods that begin by the day of the last visit see the patient; those after the last missed visit count
            // it.
            last.denominators[lastDay][Math.min(seen, lastFirstDay)]++;
            last.numerators[lastDay][Math.min(seen, lastFirstDay)]++;
            last.numerators[lastDay][Math.min(missed, lastFirstDay)]--;
        }
    }

    /** Adds the patients of the stretch that follows. It is of no use afterwards. */
    public void add(PeriodTallies later) {
        if (later.first != null) {
            append(later.first);
            end();
            between.addAll(later.between);
        }
        if (later.last != null) {
            append(later.last);
        }
    }

    private void append(EntityTally tally) {
        if (last != null && last.entity.equals(tally.entity)) {
            last.add(tally);
        } else {
            begin(tally);
        }
    }

    private void begin(EntityTally tally) {
        end();
        last = tally;
    }

    /** No more patients of the last entity will come. */
    private void end() {
        if (first == null) {
            first = last;
        } else if (last != null) {
            best(last, between);
        }
        last = null;
    }

    /** The best period of each entity that saw a patient in some period. */
    public List<BestPeriod> best() {
        List<BestPeriod> best = new ArrayList<>();
        if (first != null) {
            best(first, best);
        }
        best.addAll(between);
        if (last != null) {
            best(last, best);
        }
        return List.copyOf(best);
    }

    private void best(EntityTally tally, List<BestPeriod> best) {
        List<RatedPeriod> rated = new ArrayList<>();
        for (int lastDay = PeriodSearch.MIN_DAYS; lastDay <= days; lastDay++) {
            long numerator = 0;
            long denominator = 0;
            for (int firstDay = lastDay - PeriodSearch.MIN_DAYS + 1; firstDay >= 1; firstDay--) {
                numerator += tally.numerators[lastDay][firstDay];
                denominator += tally.denominators[lastDay][firstDay];
                if (denominator > 0) {
                    PerformancePeriod period = new PerformancePeriod(
                            LocalDate.ofYearDay(year, firstDay), LocalDate.ofYearDay(year, lastDay));
                    rated.add(new RatedPeriod(period, numerator, denominator));
                }
            }
        }
        if (!rated.isEmpty()) {
            rated.sort(RatedPeriod.BEST_FIRST);
            best.add(new BestPeriod(
                    tally.entity,
                    rated.get(0),
                    List.copyOf(rated.subList(1, Math.min(rated.size(), 1 + RUNNERS_UP))),
                    rated.size()));
        }
    }
}
