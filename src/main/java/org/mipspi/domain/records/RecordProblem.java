package org.mipspi.domain.records;

import java.io.Serializable;

/**
 * Something in the records that cannot be read, so that nothing is counted.
 *
 * @param code the kind of problem
 * @param place file and line
 * @param field the field or column, such as {@code availableAt} or {@code period.start}; null for the whole line
 * @param message what was found, what is expected and what to do. It never quotes an id of a patient or clinician
 */
public record RecordProblem(Code code, RecordPlace place, String field, String message) implements Serializable {

    /** The kinds of problem. */
    public enum Code {
        /** The line is not JSON, not CSV, not UTF-8 or too long; or the file is damaged. */
        UNREADABLE,
        /** A required field is missing. */
        MISSING_FIELD,
        /** There is no field of this name; a field is misspelled. */
        UNKNOWN_FIELD,
        /** A field has the wrong type or form. */
        INVALID_FORMAT,
        /** Two fields, or two lines, do not go together. */
        CONTRADICTION,
        /** The same visit is given twice. */
        DUPLICATE_VISIT,
        /** A record refers to another that is not in the input. */
        MISSING_RECORD
    }
}
