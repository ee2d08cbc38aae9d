package org.mipspi.api.records;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.measures.visits.ReportingLevel;

/**
 * What a caller asks for.
 *
 * @param year the performance year
 * @param by who reports the counts together
 * @param period the performance period; null if only the records state it
 * @param best whether to count the best period of each entity
 * @param zone time zone of the practice; null if only the records state it
 * @param closedDays days on which the offices were closed; null if only the records state them
 * @param account whether to answer with each patient, not with the measures alone
 */
public record CountQuery(
        int year,
        ReportingLevel by,
        PerformancePeriod period,
        boolean best,
        ZoneId zone,
        Set<LocalDate> closedDays,
        boolean account) {

    private static final String START = "performanceStart";
    private static final String END = "performanceEnd";
    private static final String BEST = "bestPeriod";

    /**
     * What does not go together in a query, as sentences; null if all does.
     *
     * @param query parameters that are valid each by itself
     */
    public static String misuse(MultiMap query) {
        String start = query.get(START);
        String end = query.get(END);
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            return "The query parameter " + (start == null ? END : START) + " is given without "
                    + (start == null ? START : END) + ". Send both, or neither.";
        }
        if (isTrue(query, BEST)) {
            return "The query parameter bestPeriod is given beside performanceStart and performanceEnd. Choose one of them.";
        }
        if (end.compareTo(start) < 0) {
            return "performanceEnd is " + end + ", before performanceStart, which is " + start
                    + ". Send the first day as performanceStart.";
        }
        String year = query.get("year");
        return start.startsWith(year) && end.startsWith(year)
                ? null
                : "The performance period, " + start + " to " + end + ", is not entirely within " + year
                        + ". Send days of the performance year.";
    }

    /**
     * Reads a query.
     *
     * @param query parameters that are valid each by itself and together
     */
    public static CountQuery of(MultiMap query) {
        String by = query.get("by");
        String start = query.get(START);
        String zone = query.get("zone");
        Set<LocalDate> closed =
                query.getAll("closedDay").stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
        return new CountQuery(
                Integer.parseInt(query.get("year")),
                by == null ? ReportingLevel.CLINICIAN : ReportingLevel.of(by),
                start == null ? null : new PerformancePeriod(LocalDate.parse(start), LocalDate.parse(query.get(END))),
                isTrue(query, BEST),
                zone == null ? null : ZoneId.of(zone),
                closed.isEmpty() ? null : closed,
                isTrue(query, "account"));
    }

    private static boolean isTrue(MultiMap query, String name) {
        return "true".equals(query.get(name));
    }
}
