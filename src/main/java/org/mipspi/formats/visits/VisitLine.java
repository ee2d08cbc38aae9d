package org.mipspi.formats.visits;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem.Code;

/**
 * A line that is not blank.
 *
 * @param place where it is
 * @param texts its fields; null if it has none
 * @param problems what is wrong with it so far
 * @param repeatsHeader whether a visit may state again what the header does
 */
record VisitLine(RecordPlace place, FieldTexts texts, LineProblems problems, boolean repeatsHeader) {

    private static final List<VisitField> OF_HEADER =
            Arrays.stream(VisitField.values()).filter(VisitField::isOfHeader).toList();

    /** Whether it is a header, if it is the first line that has fields. */
    boolean isHeader() {
        return !texts.isStated(VisitField.PATIENT) && !texts.isStated(VisitField.VISIT);
    }

    /** Whether it states something of the header. */
    boolean statesHeader() {
        return OF_HEADER.stream().anyMatch(texts::isStated);
    }

    /** Checks the fields of a header. */
    void checkHeader() {
        for (VisitField field : texts.stated()) {
            if (!field.isOfHeader()) {
                problems.add(
                        Code.UNKNOWN_FIELD,
                        field,
                        field
                                + " is not a field of the header. A line without patient and visit is the header. Add them,"
                                + " or remove " + field);
            }
        }
    }

    /**
     * Checks that a visit states nothing of the header, or the same.
     *
     * @param first the first line of the file that has fields
     */
    void checkRepeated(FieldTexts first) {
        for (VisitField field : OF_HEADER) {
            if (texts.isStated(field) && !repeatsHeader) {
                problems.add(
                        Code.UNKNOWN_FIELD,
                        field,
                        field
                                + " is not a field of a visit. Write it in the header, the first line of a file, which has"
                                + " neither patient nor visit");
            } else if (texts.isStated(field) && !Objects.equals(texts.of(field), first.of(field))) {
                problems.add(
                        Code.CONTRADICTION,
                        field,
                        field
                                + " differs from the first row. It is the same for the whole file. Correct it, or split the"
                                + " file");
            }
        }
    }
}
