package org.mipspi.secondreading.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** On which days the offices of a practice are open: Monday to Friday, but not on federal holidays and days they were closed. */
final class OfficeDays {

    private final Set<LocalDate> closed;

    OfficeDays(Set<LocalDate> closed) {
        this.closed = closed;
    }

    /** Business days after one day until another, which counts itself; 0 if it is not later. */
    int until(LocalDate zero, LocalDate day) {
        return day.isAfter(zero) ? until(zero, day.minusDays(1)) + (isOpen(day) ? 1 : 0) : 0;
    }

    boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !closed.contains(day) && !isHoliday(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether a federal holiday is observed: on Friday if it is on a Saturday, on Monday if it is on a Sunday. */
    private static boolean isHoliday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> isOwnDay(day) || isOfDate(day.plusDays(1));
            case MONDAY -> isOwnDay(day) || isOfDate(day.minusDays(1));
            case SATURDAY, SUNDAY -> false;
            default -> isOwnDay(day);
        };
    }

    private static boolean isOwnDay(LocalDate day) {
        return isOfDate(day) || isOfWeekday(day);
    }

    /** New Year's Day, Juneteenth, Independence Day, Veterans Day, Christmas Day. */
    private static boolean isOfDate(LocalDate day) {
        return Set.of("1-1", "6-19", "7-4", "11-11", "12-25").contains(day.getMonthValue() + "-" + day.getDayOfMonth());
    }

    private static boolean isOfWeekday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY, FEBRUARY -> is(day, 3, DayOfWeek.MONDAY); // Martin Luther King, Jr.; Washington's Birthday
            case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))); // Memorial Day
            case SEPTEMBER -> is(day, 1, DayOfWeek.MONDAY); // Labor Day
            case OCTOBER -> is(day, 2, DayOfWeek.MONDAY); // Columbus Day
            case NOVEMBER -> is(day, 4, DayOfWeek.THURSDAY); // Thanksgiving Day
            default -> false;
        };
    }

    private static boolean is(LocalDate day, int which, DayOfWeek weekday) {
        return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)));
    }
}
