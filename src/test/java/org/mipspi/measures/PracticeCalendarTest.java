package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeCalendarTest {

    /** A Friday, a holiday, a Saturday, and days about the end of a year. */
    private static final PracticeCalendar CALENDAR = new PracticeCalendar(Set.of(
            LocalDate.of(2026, 11, 27),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 11, 28),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 4)));

    @Test
    void businessDaysAreThoseThatAWalkFromDayToDayMeets() {
        qt().withExamples(2_000)
                .forAll(integers().between(-800, 400), integers().between(-3, 900))
                .check((start, length) -> {
                    LocalDate dayZero = LocalDate.of(2026, 11, 20).plusDays(start);
                    LocalDate until = dayZero.plusDays(length);
                    long walked = dayZero.datesUntil(until.isAfter(dayZero) ? until : dayZero)
                            .map(day -> day.plusDays(1))
                            .filter(CALENDAR::isBusinessDay)
                            .count();
                    return CALENDAR.between(dayZero, until) == walked;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-04",
        "2026-03-09, 2026-03-06",
        "2026-03-07, 2026-03-05",
        "2026-03-08, 2026-03-05",
        "2026-11-29, 2026-11-24",
    })
    void aBusinessDayEarlierIsOneBusinessDayLess(LocalDate day, LocalDate earlier) {
        assertThat(CALENDAR.aBusinessDayEarlier(day)).isEqualTo(earlier);
        LocalDate before = LocalDate.of(2026, 1, 1);
        assertThat(CALENDAR.between(before, earlier)).isEqualTo(CALENDAR.between(before, day) - 1);
    }
}
