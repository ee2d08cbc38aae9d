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

    @Override
    public int between(LocalDate dayZero, LocalDate until) {
        int days = 0;
        for (LocalDate day = dayZero.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The last business day before a day. */
    public LocalDate businessDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!isBusinessDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** Whether the offices are open. */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FederalHolidays.of(day.getYear()).contains(day)
                && !closedDays.contains(day);
    }
}
