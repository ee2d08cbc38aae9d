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

    /** Of a visit that is met in no period. */
    private static final int NEVER = Integer.MAX_VALUE;

    /**
     * A visit that counts.
     *
     * @param day day of the year on which it began, from 1
     * @param metFrom the first last day of a period, as day of the year, for which it is met; {@link #NEVER} if it is for none
     */
    public record DatedVisit(int day, int metFrom) {}

    /**
     * A patient with the visits that count.
     *
     * @param entity who reports
     * @param visits the visits that count in the whole year
     * @param read how many visits there are in all
     */
    public record DatedPatient(ReportingEntity entity, List<DatedVisit> visits, int read) {}

    private final AccessRules rules;
    private final int year;
    private final int days;

    /** A search by the rules of a performance year. */
    public PeriodSearch(AccessRules rules, int year) {
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
        PeriodTallies tallies = new PeriodTallies(year);
        JudgedInOrder.forEach(
                visits,
                search::dated,
                patient -> {
                    tallies.add(patient);
                    visitsJudged.accept(patient.read());
                },
                goOn);
        return tallies.best();
    }

    /** The visits of a patient that count, each with the periods for which it is met. Safe for any number of threads. */
    public DatedPatient dated(PatientVisits patient) {
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
}
