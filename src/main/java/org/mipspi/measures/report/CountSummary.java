package org.mipspi.measures.report;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.measures.CountedPatient;
import org.mipspi.measures.JudgedVisit;

/**
 * Figures of all patients of all reporting entities. A patient of two entities counts twice, once for each. Parts of the patients
 * can be counted by themselves, in any order, and added. For one thread.
 */
public final class CountSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Business days from here on are counted together. */
    public static final int MANY_DAYS = 15;

    /** Business days within which access is timely, for figures; the rule PEA_TIMELY decides. */
    public static final int TIMELY = 4;

    private static final int MOST_FREQUENT = 5;

    private final Map<PatientResult, Long> patients = new EnumMap<>(PatientResult.class);
    private final Map<EncounterStanding, Long> visits = new EnumMap<>(EncounterStanding.class);
    private final Map<EncounterStanding, Long> reasons = new EnumMap<>(EncounterStanding.class);
    private final long[] businessDays = new long[MANY_DAYS + 1];
    private long aDayEarlier;
    private long earlyAccess;
    private long optInWithoutOptOut;

    /** Adds a patient. */
    public void add(CountedPatient patient) {
        PatientResult result = patient.judged().result();
        patients.merge(result, 1L, Long::sum);
        aDayEarlier += patient.wouldCountADayEarlier() ? 1 : 0;
        Set<EncounterStanding> standings = EnumSet.noneOf(EncounterStanding.class);
        for (JudgedVisit visit : patient.judged().visits()) {
            visits.merge(visit.standing(), 1L, Long::sum);
            earlyAccess += visit.isMetByEarlyAccess() ? 1 : 0;
            optInWithoutOptOut += visit.isCounted()
                            && visit.visit().optInProvided() != null
                            && visit.visit().optedOut() == null
                    ? 1
                    : 0;
            if (visit.isCounted() && visit.businessDays() != null) {
                businessDays[Math.min(visit.businessDays(), MANY_DAYS)]++;
            }
            if (result == PatientResult.NOT_SEEN || visit.isUnmet()) {
                standings.add(visit.standing());
            }
        }
        if (result != PatientResult.COUNTED) {
            standings.forEach(standing -> reasons.merge(standing, 1L, Long::sum));
        }
    }

    /** Adds the figures of other patients. */
    public void add(CountSummary other) {
        other.patients.forEach((result, count) -> patients.merge(result, count, Long::sum));
        other.visits.forEach((standing, count) -> visits.merge(standing, count, Long::sum));
        other.reasons.forEach((standing, count) -> reasons.merge(standing, count, Long::sum));
        Arrays.setAll(businessDays, days -> businessDays[days] + other.businessDays[days]);
        aDayEarlier += other.aDayEarlier;
        earlyAccess += other.earlyAccess;
        optInWithoutOptOut += other.optInWithoutOptOut;
    }

    /** How many patients have a result. */
    public long patients(PatientResult result) {
        return patients.getOrDefault(result, 0L);
    }

    /** How many visits there are of each standing that occurs, in the order of the standings. */
    public Map<EncounterStanding, Long> visits() {
        return visits;
    }

    /**
     * The five most frequent reasons why patients are not in the numerator, with the number of patients who have it; a patient
     * may have several.
     */
    public Map<EncounterStanding, Long> reasons() {
        List<Map.Entry<EncounterStanding, Long>> frequent = reasons.entrySet().stream()
                .sorted(Map.Entry.<EncounterStanding, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FREQUENT)
                .toList();
        Map<EncounterStanding, Long> inOrder = new LinkedHashMap<>();
        frequent.forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return inOrder;
    }

    /**
     * How many visits that count had access after so many business days, in all ways that were provided.
     *
     * @param days 0 to {@link #MANY_DAYS}, which stands for that many and more
     */
    public long visitsAfter(int days) {
        return businessDays[days];
    }

    /** How many visits are met with access that came before the information was available. */
    public long earlyAccess() {
        return earlyAccess;
    }

    /** How many visits that count state what was provided to opt back in, but not that the patient opted out. */
    public long optInWithoutOptOut() {
        return optInWithoutOptOut;
    }

    /** How many patients would be in the numerator as well, had every access come one business day earlier. */
    public long aDayEarlier() {
        return aDayEarlier;
    }
}
