package org.mipspi.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options that are dates and time zones. */
final class OptionValues {

    private OptionValues() {}

    static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is not a date. Expected a day such as 2026-03-04");
        }
    }

    static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + value + "' is not a time zone. Expected a name such as America/New_York");
        }
    }
}
