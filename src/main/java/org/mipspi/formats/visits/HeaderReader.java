package org.mipspi.formats.visits;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.text.Spelling;

/** Reads what a header states. What it may not state becomes a problem and is read as not stated. */
final class HeaderReader {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int DATE = "2026-03-04".length();

    /** As many as a year has, because the headers of all files are in memory. */
    private static final int MOST_CLOSED_DAYS = 366;

    private final LineFields fields;

    HeaderReader(LineFields fields) {
        this.fields = fields;
    }

    VisitsHeader read() {
        return new VisitsHeader(zone(), closedDays(), period());
    }

    private ZoneId zone() {
        String name = fields.text(VisitField.ZONE);
        if (name == null || ZONES.contains(name)) {
            return name == null ? null : ZoneId.of(name);
        }
        String near = Spelling.nearest(name, ZONES.stream());
        fields.invalid(
                VisitField.ZONE,
                "zone is " + ShownValue.quoted(name) + ", which is not a time zone. "
                        + (near == null
                                ? "Expected a name of the IANA database such as America/New_York"
                                : "Write " + near));
        return null;
    }

    private Set<LocalDate> closedDays() {
        List<String> texts = fields.texts(VisitField.CLOSED_DAYS);
        if (texts == null) {
            return null;
        }
        if (texts.size() > MOST_CLOSED_DAYS) {
            fields.invalid(
                    VisitField.CLOSED_DAYS,
                    "closedDays is a list of " + texts.size() + " days. Expected at most " + MOST_CLOSED_DAYS);
            return null;
        }
        Set<LocalDate> days = new TreeSet<>();
        for (String text : texts) {
            LocalDate day = day(VisitField.CLOSED_DAYS, text);
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    private PerformancePeriod period() {
        LocalDate start = day(VisitField.PERFORMANCE_START);
        LocalDate end = day(VisitField.PERFORMANCE_END);
        requireBoth(VisitField.PERFORMANCE_START, VisitField.PERFORMANCE_END);
        requireBoth(VisitField.PERFORMANCE_END, VisitField.PERFORMANCE_START);
        if (start == null || end == null) {
            return null;
        }
        if (end.isBefore(start)) {
            fields.problems()
                    .add(
                            Code.CONTRADICTION,
                            VisitField.PERFORMANCE_END,
                            "performanceEnd is " + end + ", before performanceStart, which is " + start
                                    + ". Correct one of the two");
            return null;
        }
        return new PerformancePeriod(start, end);
    }

    private void requireBoth(VisitField one, VisitField other) {
        if (fields.isStated(one) && !fields.isStated(other)) {
            fields.problems()
                    .add(Code.MISSING_FIELD, other, other + " is missing beside " + one + ". Give both, or neither");
        }
    }

    private LocalDate day(VisitField field) {
        List<String> texts = fields.texts(field);
        return texts == null ? null : day(field, texts.get(0));
    }

    /** A day without a time. */
    private LocalDate day(VisitField field, String text) {
        LocalDate day = fields.day(field, text);
        if (day != null && text.length() > DATE) {
            fields.invalid(
                    field,
                    field + " has a time of day. Expected " + field.kind().expected());
            return null;
        }
        return day;
    }
}
