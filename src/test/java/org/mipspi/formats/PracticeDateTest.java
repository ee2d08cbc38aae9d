package org.mipspi.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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

    /** The form, as a formatter of Java writes it down; that reads times of day only from 00:00 to 23:59:59. */
    private static final DateTimeFormatter JAVA = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendLiteral('.')
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false)
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static Optional<LocalDate> byJava(String text, ZoneId zone) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
            }
            TemporalAccessor time = JAVA.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    time instanceof OffsetDateTime offset && zone != null
                            ? offset.atZoneSameInstant(zone).toLocalDate()
                            : LocalDate.from(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Test
    void itReadsWhatJavaReads() {
        List<ZoneId> zones = Arrays.asList(
                null, NEW_YORK, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Marquesas"), ZoneId.of("UTC"));
        qt().withExamples(20_000).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            String text = text(random);
            ZoneId zone = zones.get(random.nextInt(zones.size()));
            assertThat(PracticeDate.of(text, zone)).as(text + " in " + zone).isEqualTo(byJava(text, zone));
        });
    }

    /** A time, half of the time with a letter changed or removed. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder(
                "%04d-%02d-%02d".formatted(1999 + random.nextInt(102), 1 + random.nextInt(12), 1 + random.nextInt(31)));
        if (random.nextInt(5) > 0) {
            text.append("T%02d:%02d".formatted(random.nextInt(25), random.nextInt(61)));
            if (random.nextBoolean()) {
                text.append(":%02d".formatted(random.nextInt(61)));
                text.append(random.nextBoolean() ? "" : "." + "1234567890".substring(0, random.nextInt(11)));
            }
            text.append(
                    random.nextInt(3) == 0
                            ? "Z"
                            : random.nextBoolean()
                                    ? ""
                                    : "%s%02d:%02d"
                                            .formatted(
                                                    random.nextBoolean() ? "+" : "-",
                                                    random.nextInt(20),
                                                    random.nextInt(61)));
        }
        int place = random.nextInt(text.length());
        if (random.nextInt(4) == 0) {
            text.setCharAt(place, "0123456789-:.TZ+ tz".charAt(random.nextInt(19)));
        } else if (random.nextInt(4) == 0) {
            text.deleteCharAt(place);
        }
        return text.toString();
    }
}
