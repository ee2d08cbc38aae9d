package org.mipspi.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are days where the practice is. */
class PracticeDateTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 2026-03-04",
        "2026-03-04T23:59:59-05:00, 2026-03-04",
        "2026-03-05T03:30:00Z, 2026-03-04",
        "2026-03-05T05:00:00.000Z, 2026-03-05",
        "2026-07-05T03:59Z, 2026-07-04",
        "2026-07-05T04:00Z, 2026-07-05",
        "2026-03-04T23:30:00, 2026-03-04",
        "2028-02-29, 2028-02-29"
    })
    void aTimeIsTheDayThatItIsInTheZone(String text, LocalDate expected) {
        assertThat(PracticeDate.of(text, NEW_YORK)).contains(expected);
    }

    @Test
    void withoutAZoneATimeIsTheDayThatIsWrittenInIt() {
        assertThat(PracticeDate.of("2026-03-05T03:30:00Z", null)).contains(LocalDate.of(2026, 3, 5));
        assertThat(PracticeDate.of("2026-03-04T22:30:00-05:00", null)).contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-03",
                "2026-3-4",
                "2026-02-29",
                "2026-13-01",
                "03/04/2026",
                "2026-03-04T",
                "2026-03-04T25:00:00Z",
                "2026-03-04T10:00:00+5",
                "2026-03-04T10:00:00+25:00",
                "2026-03-04 10:00:00",
                "+12026-03-04",
                " 2026-03-04"
            })
    void anythingElseIsNotADate(String text) {
        assertThat(PracticeDate.of(text, NEW_YORK)).isEmpty();
    }
}
