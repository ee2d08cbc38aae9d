package org.mipspi.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Detail;
import org.mipspi.formats.text.Spelling;
import org.mipspi.measures.visits.ReportingLevel;

/** The parameters of queries. Some endpoints have one of the same name that differs in what is required. */
enum QueryParameter {
    TRACE("trace", Expected.YES_OR_NO, Expected::isYesOrNo),
    READINGS("readings", Expected.YES_OR_NO, Expected::isYesOrNo),
    DETAIL("detail", Expected.details(), word -> Detail.of(word) != null),
    SUMMARY("summary", Expected.YES_OR_NO, Expected::isYesOrNo),
    YEAR("year", Expected.YEAR, Expected::isYear),
    /** The year of a count, which needs one. */
    PERFORMANCE_YEAR("year", Expected.YEAR, Expected::isYear),
    BY("by", Expected.levels(), word -> ReportingLevel.of(word) != null),
    PERFORMANCE_START("performanceStart", Expected.DAY, Expected::isDay),
    PERFORMANCE_END("performanceEnd", Expected.DAY, Expected::isDay),
    BEST_PERIOD("bestPeriod", Expected.YES_OR_NO, Expected::isYesOrNo),
    ZONE("zone", "a time zone such as America/New_York", ZoneId.getAvailableZoneIds()::contains),
    CLOSED_DAY("closedDay", Expected.DAY, Expected::isDay),
    ACCOUNT("account", Expected.YES_OR_NO, Expected::isYesOrNo);

    private final String key;
    private final String expected;
    private final Predicate<String> valid;

    QueryParameter(String key, String expected, Predicate<String> valid) {
        this.key = key;
        this.expected = expected;
        this.valid = valid;
    }

    String key() {
        return key;
    }

    boolean isRequired() {
        return this == PERFORMANCE_YEAR;
    }

    boolean isRepeatable() {
        return this == CLOSED_DAY;
    }

    boolean isValid(String value) {
        return valid.test(value);
    }

    /** What to send, as a phrase. */
    String expected() {
        return isRequired() ? expected : expected + ", or leave it out";
    }

    /** The value that was probably meant; null if none is near. */
    String meant(String value) {
        return switch (this) {
            case ZONE -> Spelling.nearest(value, ZoneId.getAvailableZoneIds().stream());
            case BY ->
                Spelling.nearest(value, Arrays.stream(ReportingLevel.values()).map(ReportingLevel::word));
            case DETAIL ->
                Spelling.nearest(value, Arrays.stream(Detail.values()).map(Detail::word));
            default -> null;
        };
    }

    /** What values look like. */
    private static final class Expected {

        private static final String YES_OR_NO = "true or false";
        private static final String YEAR = "a year of four digits";
        private static final String DAY = "a date such as 2026-03-04";

        private static String levels() {
            return Arrays.stream(ReportingLevel.values())
                    .map(ReportingLevel::word)
                    .collect(Collectors.joining(" or "));
        }

        private static String details() {
            return Arrays.stream(Detail.values()).map(Detail::word).collect(Collectors.joining(" or "));
        }

        private static boolean isYesOrNo(String value) {
            return value.equals("true") || value.equals("false");
        }

        private static boolean isYear(String value) {
            return value.matches("[0-9]{4}");
        }

        private static boolean isDay(String value) {
            try {
                LocalDate.parse(value);
                return value.length() == "2026-03-04".length();
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
