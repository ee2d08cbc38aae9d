package org.mipspi.measures;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.Visit;
import org.mipspi.measures.visits.PatientVisits;
import org.mipspi.measures.visits.RecordsRefused;
import org.mipspi.measures.visits.ReportingEntity;
import org.mipspi.measures.visits.SortedVisits;

/**
 * Compares every performance period of a year that is long enough, for each reporting entity, by exact counts.
 *
 * <p>The rules judge a visit differently for different periods only in two ways: whether it began in the period, and whether
 * access and certification came by the period's last day. So each visit has a first last day on which it is met, if it is met
 * at all. The rules are asked for it by halving; a test compares the result with counting each period by itself.
 */
public final class PeriodSearch {

    /** Fewest consecutive days of a performance period: 42 CFR 414.1320; rule PERFORMANCE_PERIOD. */
    public static final int MIN_DAYS = 180;

    private static final int RUNNERS_UP = 5;
    private static final int NEVER = Integer.MAX_VALUE;

    /**
     * A visit that counts.
     *
     * @param day day of the year on which it began, from 1
     * @param metFrom the first last day of a period, as day of the year, for which it is met; {@link #NEVER} if it is for none
     */
    private record DatedVisit(int day, int metFrom) {}

    /**
     * A patient with the visits that count.
     *
     * @param read how many visits there are in all
     */
    private record DatedPatient(ReportingEntity entity, List<DatedVisit> visits, int read) {}

    private final AccessRules rules;
    private final int year;
    private final int days;
    private final List<BestPeriod> best = new ArrayList<>();
    private ReportingEntity current = ReportingEntity.NONE;

    /** By the period's last day and first day: how many more patients than for the next first day. */
    private int[][] numerators;

    private int[][] denominators;

    private PeriodSearch(AccessRules rules, int year) {
        this.rules = rules;
        this.year = year;
        this.days = Year.of(year).length();
    }

    /**
     * The best period of each entity that saw a patient in some period.
     *
     * @param year the performance year
     * @param visitsJudged receives how many more visits were judged, now and then
     * @param goOn is run now and then, by any thread; what it throws ends the search
     * @throws RecordsRefused if a patient has more visits than anybody can have
     */
    public static List<BestPeriod> of(
            SortedVisits visits, AccessRules rules, int year, LongConsumer visitsJudged, Runnable goOn)
            throws IOException, RecordsRefused {
        PeriodSearch search = new PeriodSearch(rules, year);
        JudgedInOrder.forEach(
                visits,
                search::dated,
                patient -> {
                    search.add(patient);
                    visitsJudged.accept(patient.read());
                },
                goOn);
        search.endEntity();
        return List.copyOf(search.best);
    }

    private DatedPatient dated(PatientVisits patient) {
        List<DatedVisit> dated = new ArrayList<>();
        for (Visit visit : patient.visits()) {
            JudgedVisit inYear = rules.judge(visit, until(days));
            if (inYear.isCounted()) {
                int day = visit.date().getDayOfYear();
                dated.add(new DatedVisit(day, inYear.isUnmet() ? NEVER : metFrom(visit, day)));
            }
        }
        return new DatedPatient(patient.entity(), dated, patient.visits().size());
    }

    private PerformancePeriod until(int lastDay) {
        return new PerformancePeriod(LocalDate.ofYearDay(year, 1), LocalDate.ofYearDay(year, lastDay));
    }

    /** The first last day for which a visit is met that is met in the whole year. */
    private int metFrom(Visit visit, int day) {
        int unmet = Math.max(day, MIN_DAYS);
        if (!rules.judge(visit, until(unmet)).isUnmet()) {
            return unmet;
        }
        int met = days;
        while (met - unmet > 1) {
            int middle = (met + unmet) / 2;
            if (rules.judge(visit, until(middle)).isUnmet()) {
                unmet = middle;
            } else {
                met = middle;
            }
        }
        return met;
    }

    private void add(DatedPatient patient) {
        if (!patient.entity().equals(current)) {
            endEntity();
            current = patient.entity();
            numerators = new int[days + 1][days - MIN_DAYS + 2];
            denominators = new int[days + 1][days - MIN_DAYS + 2];
        }
        if (current.equals(ReportingEntity.NONE)) {
            return;
        }
        for (int lastDay = MIN_DAYS; lastDay <= days; lastDay++) {
            int lastFirstDay = lastDay - MIN_DAYS + 1;
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
            denominators[lastDay][Math.min(seen, lastFirstDay)]++;
            numerators[lastDay][Math.min(seen, lastFirstDay)]++;
            numerators[lastDay][Math.min(missed, lastFirstDay)]--;
        }
    }

    private void endEntity() {
        if (current.equals(ReportingEntity.NONE)) {
            return;
        }
        List<RatedPeriod> rated = new ArrayList<>();
        for (int lastDay = MIN_DAYS; lastDay <= days; lastDay++) {
            long numerator = 0;
            long denominator = 0;
            for (int firstDay = lastDay - MIN_DAYS + 1; firstDay >= 1; firstDay--) {
                numerator += numerators[lastDay][firstDay];
                denominator += denominators[lastDay][firstDay];
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
                    current,
                    rated.get(0),
                    List.copyOf(rated.subList(1, Math.min(rated.size(), 1 + RUNNERS_UP))),
                    rated.size()));
        }
    }
}
