package org.mipspi.measures;

import java.time.LocalDate;
import java.util.List;
import org.mipspi.domain.access.EncounterStanding;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.ReleasedInformation;
import org.mipspi.domain.records.Visit;

/** What would have been, had the patient got every access one business day earlier. The rules judge that as well. */
final class EarlierAccess {

    private EarlierAccess() {}

    /** Whether a patient who is in the denominator only would be in the numerator too. */
    static boolean wouldCount(AccessRules rules, JudgedPatient judged, PerformancePeriod period) {
        if (judged.result() != PatientResult.DENOMINATOR_ONLY
                || judged.visits().stream().noneMatch(EarlierAccess::dependsOnADay)) {
            return false;
        }
        List<Visit> earlier = judged.visits().stream()
                .map(visit -> aBusinessDayEarlier(visit.visit()))
                .toList();
        return rules.judge(earlier, period).result() == PatientResult.COUNTED;
    }

    private static boolean dependsOnADay(JudgedVisit visit) {
        return visit.standing() == EncounterStanding.LATE || visit.standing() == EncounterStanding.AFTER_PERIOD;
    }

    private static Visit aBusinessDayEarlier(Visit visit) {
        PracticeCalendar calendar = new PracticeCalendar(visit.closedDays());
        return visit.with(
                visit.information().stream()
                        .map(part -> new ReleasedInformation(
                                part.available(),
                                earlier(part.view(), calendar),
                                earlier(part.download(), calendar),
                                earlier(part.transmit(), calendar),
                                earlier(part.api(), calendar)))
                        .toList(),
                earlier(visit.optInProvided(), calendar));
    }

    private static LocalDate earlier(LocalDate access, PracticeCalendar calendar) {
        return access == null ? null : calendar.aBusinessDayEarlier(access);
    }
}
