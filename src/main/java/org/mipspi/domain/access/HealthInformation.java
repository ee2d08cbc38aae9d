package org.mipspi.domain.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mipspi.domain.points.InsertedByEngine;
import org.mipspi.domain.records.BusinessDays;

/**
 * Health information of an encounter that became available at one time, and how the patient could reach it. The ways are
 * those of the measure: view, download, transmit, and access by any application of the patient's choice (API).
 *
 * @param available when it became available to the clinician: day 0; null if that is not known of a visit without a date
 * @param view when the patient could view it online; null if that was not provided
 * @param download when the patient could download it; null if that was not provided
 * @param transmit when the patient could transmit it; null if that was not provided
 * @param api when any application could reach it; null if that was not provided
 * @param optedOut when the patient opted out of electronic access, or null
 * @param optInProvided when all that is needed to opt back in was provided, or null
 * @param nothingToProvide whether the record states that there is no information to provide
 * @param certified when the technology was certified; null if it was certified before
 * @param periodEnd last day of the performance period
 * @param calendar the business days of the practice
 */
public record HealthInformation(
        LocalDate available,
        LocalDate view,
        LocalDate download,
        LocalDate transmit,
        LocalDate api,
        LocalDate optedOut,
        LocalDate optInProvided,
        boolean nothingToProvide,
        LocalDate certified,
        LocalDate periodEnd,
        BusinessDays calendar)
        implements InsertedByEngine {

    private static final int ALL_WAYS = 4;

    /** How many of the four ways were provided, at any time: 0 to 4. */
    public int ways() {
        return (int) dates().count();
    }

    private Stream<LocalDate> dates() {
        return Stream.of(view, download, transmit, api).filter(Objects::nonNull);
    }

    /** Whether all four ways were provided, at any time. */
    public boolean isProvidedInAllWays() {
        return ways() == ALL_WAYS;
    }

    /** The ways that were not provided, as they appear in a sentence: "download and API". */
    public String missingWays() {
        List<String> missing = new ArrayList<>();
        add(missing, "view", view);
        add(missing, "download", download);
        add(missing, "transmit", transmit);
        add(missing, "API", api);
        if (missing.size() < 2) {
            return String.join("", missing);
        }
        return String.join(", ", missing.subList(0, missing.size() - 1)) + " and " + missing.get(missing.size() - 1);
    }

    private static void add(List<String> missing, String way, LocalDate date) {
        if (date == null) {
            missing.add(way);
        }
    }

    /** When the last of the ways that were provided opened; null if none was. */
    public LocalDate lastWay() {
        return dates().max(LocalDate::compareTo).orElse(null);
    }

    /**
     * Business days from the day on which the information became available, which is day 0, to the day on which the last of
     * the ways that were provided opened; 0 if none was, or if that day is not known.
     */
    public int businessDays() {
        return daysUntil(lastWay());
    }

    private int daysUntil(LocalDate day) {
        return available == null || day == null ? 0 : calendar.between(available, day);
    }

    /** {@link #businessDays} as it appears in a sentence: "1 business day", "3 business days". */
    public String elapsed() {
        return inWords(businessDays());
    }

    private static String inWords(int days) {
        return days + (days == 1 ? " business day" : " business days");
    }

    /** Whether the last of the ways that were provided opened after the performance period. */
    public boolean isAfterPeriod() {
        LocalDate last = lastWay();
        return last != null && last.isAfter(periodEnd);
    }

    /** Whether the technology was certified after the performance period. */
    public boolean isCertifiedLate() {
        return certified != null && certified.isAfter(periodEnd);
    }

    /** Whether the patient opted out of electronic access. */
    public boolean isOptedOut() {
        return optedOut != null;
    }

    /** Whether all that is needed to opt back in was provided, at any time. */
    public boolean isOptInProvided() {
        return optInProvided != null;
    }

    /** As {@link #businessDays}, to the day on which all that is needed to opt back in was provided; 0 if it was not. */
    public int optInBusinessDays() {
        return daysUntil(optInProvided);
    }

    /** {@link #optInBusinessDays} as it appears in a sentence. */
    public String optInElapsed() {
        return inWords(optInBusinessDays());
    }

    /** Whether what is needed to opt back in was provided after the performance period. */
    public boolean isOptInAfterPeriod() {
        return optInProvided != null && optInProvided.isAfter(periodEnd);
    }
}
