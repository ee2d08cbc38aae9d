package org.mipspi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists that the Office of Personnel Management publishes for federal employees. */
class FederalHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
        "2025, 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        "2027, 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"
    })
    void holidaysAreThoseOnWhichFederalOfficesAreClosed(int year, String days) {
        assertThat(FederalHolidays.of(year))
                .containsExactly(Stream.of(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toArray(LocalDate[]::new));
    }

    @Test
    void theLibraryIsFoundWhateverTheClassLoaderOfTheThread() throws InterruptedException {
        List<LocalDate> found = new ArrayList<>();
        Thread thread = new Thread(() -> found.addAll(FederalHolidays.of(2031)));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        thread.join();
        assertThat(found).hasSize(11);
    }
}
