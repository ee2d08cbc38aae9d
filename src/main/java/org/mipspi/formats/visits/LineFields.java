package org.mipspi.formats.visits;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.PracticeDate;
import org.mipspi.formats.RecordId;
import org.mipspi.formats.ShownForm;

/**
 * Reads the fields of a line as ids, days and so on. What a field may not contain becomes a problem and is read as null.
 * Messages do not show ids, nor what could be an id in the wrong column.
 */
final class LineFields {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final FieldTexts texts;
    private final ZoneId zone;
    private final LineProblems problems;
    private long timesInUtc;

    /**
     * The fields of a line.
     *
     * @param zone the time zone of the practice; null if it is not known
     */
    LineFields(FieldTexts texts, ZoneId zone, LineProblems problems) {
        this.texts = texts;
        this.zone = zone;
        this.problems = problems;
    }

    LineProblems problems() {
        return problems;
    }

    boolean isStated(VisitField field) {
        return texts.isStated(field);
    }

    /** The texts of a field as they are; null if it is not stated. */
    List<String> texts(VisitField field) {
        return texts.of(field);
    }

    /** Checks that a field is stated. */
    void require(VisitField field) {
        if (!texts.isStated(field)) {
            problems.add(
                    Code.MISSING_FIELD,
                    field,
                    field + " is missing. Every visit needs it. Expected "
                            + field.kind().expected());
        }
    }

    /** A field of one text; null if it is not stated. */
    String text(VisitField field) {
        List<String> list = texts.of(field);
        return list == null ? null : text(field, list.get(0));
    }

    /** A field of several texts; empty if it is not stated. */
    List<String> list(VisitField field) {
        List<String> list = texts.of(field);
        if (list == null) {
            return List.of();
        }
        List<String> read = new ArrayList<>(list.size());
        list.forEach(text -> read.add(text(field, text)));
        return read;
    }

    private String text(VisitField field, String text) {
        String fault = RecordId.fault(text == null ? "" : text);
        if (fault != null) {
            invalid(field, field + " " + fault);
        }
        return fault == null ? text : null;
    }

    /** True or false. */
    boolean flag(VisitField field, boolean absent) {
        List<String> list = texts.of(field);
        return list == null ? absent : list.get(0).equals("true");
    }

    /** The day of a field of one time; null if it is not stated. */
    LocalDate day(VisitField field) {
        List<String> list = texts.of(field);
        return list == null ? null : day(field, list.get(0));
    }

    /** The day of a time; null if it is not one. */
    LocalDate day(VisitField field, String text) {
        LocalDate day = text == null ? null : PracticeDate.of(text, zone).orElse(null);
        if (day == null) {
            invalid(field, field + found(text) + ". Expected " + field.kind().expected());
        } else if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            invalid(field, field + " is " + day + ". Expected a year from " + FIRST_YEAR + " to " + LAST_YEAR);
            return null;
        }
        timesInUtc += zone == null && day != null && PracticeDate.isUtc(text) ? 1 : 0;
        return day;
    }

    /** How many times so far were in UTC and were taken as days of UTC, because the zone is not known. */
    long timesInUtc() {
        return timesInUtc;
    }

    private static String found(String text) {
        return text == null
                ? " is null in a list"
                : " " + ShownForm.ofTime(text) + (text.isBlank() ? "" : ", which is not a time, or not written as one");
    }

    void invalid(VisitField field, String message) {
        problems.add(Code.INVALID_FORMAT, field, message);
    }
}
