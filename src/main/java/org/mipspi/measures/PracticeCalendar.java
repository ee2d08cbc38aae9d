package org.mipspi.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.mipspi.domain.records.BusinessDays;

/**
 * The business days of a practice: Monday to Friday, without federal holidays and the days on which its offices were closed.
 * See PEA_BUSINESS_DAY in {@code rules/program-rules.yaml}.
 *
 * @param closedDays days on which the offices were closed
 */
public record PracticeCalendar(Set<LocalDate> closedDays) implements BusinessDays {

    /** January 4, 1970, as days since January 1. */
    private static final long A_SUNDAY = 3;

    @Override
    public int between(LocalDate dayZero, LocalDate until) {
        if (!until.isAfter(dayZero)) {
            return 0;
        }
        long closed = closedDays.stream()
                .filter(day -> day.isAfter(dayZero) && !day.isAfter(until))
                .filter(day -> isWeekday(day) && !isHoliday(day))
                .count();
        for (int year = dayZero.getYear(); year <= until.getYear(); year++) {
            closed += FederalHolidays.of(year).subSet(dayZero, false, until, true).stream()
                    .filter(PracticeCalendar::isWeekday)
                    .count();
        }
        return Math.toIntExact(weekdaysUpTo(until) - weekdaysUpTo(dayZero) - closed);
    }

    /** How many more days from Monday to Friday there are up to a day than up to a fixed Sunday. */
    private static long weekdaysUpTo(LocalDate day) {
        long days = day.toEpochDay() - A_SUNDAY;
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
    }

    /** The last day with a smaller count of business days than a day has: on a weekend, the one before Friday. */
    public LocalDate aBusinessDayEarlier(LocalDate day) {
        return businessDayBefore(isBusinessDay(day) ? day : businessDayBefore(day));
    }

    private LocalDate businessDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isBusinessDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Whether the offices are open. */
    public boolean isBusinessDay(LocalDate day) {
        return isWeekday(day) && !isHoliday(day) && !closedDays.contains(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(LocalDate day) {
        return FederalHolidays.of(day.getYear()).contains(day);
    }
}
