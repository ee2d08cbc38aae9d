package org.mipspi.measures;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The days on which federal holidays are observed, from {@code holidays/federal-holidays.xml}. */
final class FederalHolidays {

    private static final URL FILE = FederalHolidays.class.getResource("/holidays/federal-holidays.xml");

    private static final ConcurrentMap<Integer, NavigableSet<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private FederalHolidays() {}

    /** Those of a calendar year. New Year's Day on a Saturday is observed in the year before. */
    static NavigableSet<LocalDate> of(int year) {
        return BY_YEAR.computeIfAbsent(year, FederalHolidays::read);
    }

    /** The library finds its parts by the thread's class loader, which threads of a pool have from elsewhere. */
    private static NavigableSet<LocalDate> read(int year) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(FederalHolidays.class.getClassLoader());
        try {
            return observed(year);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static NavigableSet<LocalDate> observed(int year) {
        HolidayManager federal = HolidayManager.getInstance(ManagerParameters.create(FILE));
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (int named = year; named <= year + 1; named++) {
            federal.getHolidays(Year.of(named)).stream()
                    .map(holiday -> holiday.getObservedDate().orElse(holiday.getActualDate()))
                    .filter(day -> day.getYear() == year)
                    .forEach(days::add);
        }
        return days;
    }
}
