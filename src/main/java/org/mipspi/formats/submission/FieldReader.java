package org.mipspi.formats.submission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.QppDate;
import org.mipspi.formats.ShownValue;
import org.mipspi.formats.text.Spelling;

/**
 * Reads single fields of a document as text, dates, counts and so on. A field of another type becomes a problem and is
 * read as null (a list: as empty).
 */
final class FieldReader {

    /** Each comparison with the known names takes some microseconds, and a document can have 100,000 other fields. */
    private static final int MOST_COMPARED = 1_000;

    private final ProblemCollector problems;

    private int compared;

    FieldReader(ProblemCollector problems) {
        this.problems = problems;
    }

    /** Where problems are collected. */
    ProblemCollector problems() {
        return problems;
    }

    /** What a field is, for a message: {@code hardship is "flood"}. */
    private static String found(DocumentNode node) {
        return ShownValue.plain(node.place().name()) + " is " + ShownValue.of(node);
    }

    /**
     * Checks the fields of an object that are not read.
     *
     * @param owner what the object is, for the message
     * @param isClosed whether there may be no other fields; otherwise only misspelled ones are problems
     */
    void checkUnknown(Obj object, String owner, boolean isClosed) {
        for (DocumentPlace field : object.unknownFields()) {
            unknown(field, object, object.knownFields(), owner, isClosed);
        }
    }

    /**
     * Adds the problem of a field that there is not; of an open object, only if a field that is absent was meant. What was
     * meant is looked for with the first 1,000 fields of a document.
     */
    void unknown(DocumentPlace field, Obj object, Set<String> known, String owner, boolean isClosed) {
        String meant = compared++ < MOST_COMPARED
                ? Spelling.nearest(field.key(), known.stream().filter(name -> object.get(name) == null))
                : null;
        if (meant != null || isClosed) {
            String next = meant == null
                    ? "Remove it, or use one of " + known.stream().sorted().collect(Collectors.joining(", "))
                    : "Write " + meant;
            problems.add(
                    Code.UNKNOWN_FIELD,
                    field,
                    ShownValue.quoted(field.key()) + " is not a field of " + owner + ". " + next);
        }
    }

    /** A required field; null if it is missing, which is a problem. */
    DocumentNode required(Obj parent, String key) {
        DocumentNode node = parent.get(key);
        if (node == null) {
            String message = parent.missingMessage(key);
            problems.add(
                    Code.MISSING_FIELD,
                    parent.missing(key),
                    message == null ? key + " is missing. This field is required" : message);
        }
        return node;
    }

    /** A text, or null if there is none. */
    String text(DocumentNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Text text) {
            return text.value();
        }
        // Not quoted: a number here can be the id of an APM entity or a virtual group.
        problems.add(
                Code.INVALID_FORMAT, node.place(), node.place().name() + " is not a string. Expected text in quotes");
        return null;
    }

    /** An object, or null if there is none. */
    Obj object(DocumentNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Obj object) {
            return object;
        }
        notAnObject(node, "an object");
        return null;
    }

    /** Adds the problem that something is not the object that it should be. */
    void notAnObject(DocumentNode node, String expected) {
        problems.add(Code.INVALID_FORMAT, node.place(), found(node) + ". Expected " + expected);
    }

    /** The items of a list; empty if there is none. */
    List<DocumentNode> items(DocumentNode node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof DocumentNode.Arr array) {
            return array.items();
        }
        problems.add(Code.INVALID_FORMAT, node.place(), found(node) + ". Expected an array");
        return List.of();
    }

    /** A day, or null if there is none. */
    LocalDate date(DocumentNode node) {
        if (node == null) {
            return null;
        }
        LocalDate day = node instanceof Text text ? QppDate.of(text.value()) : null;
        if (day == null) {
            invalid(Code.INVALID_FORMAT, node, found(node) + ". Expected a date such as 2026-07-05");
        }
        return day;
    }

    /** A whole number of 0 or more, or null if there is none. */
    Long count(DocumentNode node) {
        if (node == null) {
            return null;
        }
        Long whole = node instanceof Num number ? number.whole() : null;
        if (whole == null || whole < 0) {
            problems.add(Code.INVALID_FORMAT, node.place(), found(node) + ". Expected a whole number of 0 or more");
            return null;
        }
        return whole;
    }

    /** One of these constants, by its name in documents; null if there is none. */
    <E extends Enum<E>> E choice(DocumentNode node, E[] choices) {
        if (node == null) {
            return null;
        }
        E named = node instanceof Text text ? named(text.value(), choices) : null;
        if (named != null) {
            return named;
        }
        String expected = Arrays.stream(choices).map(Object::toString).collect(Collectors.joining(", "));
        invalid(Code.INVALID_FORMAT, node, found(node) + ". Expected one of " + expected);
        return null;
    }

    /** The constant with this name in documents; null if there is none. */
    static <E extends Enum<E>> E named(String name, E[] choices) {
        for (E choice : choices) {
            if (choice.toString().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    /** Adds a problem with this message, or with a more exact one if the format's reader has left one. */
    void invalid(Code code, DocumentNode node, String message) {
        problems.add(code, node.place(), node instanceof Invalid invalid ? invalid.message() : message);
    }

    /**
     * Checks that an identifier is a text of so many digits. Its value never appears in a message.
     *
     * @param name what it is, with its article, such as {@code an NPI}
     */
    void checkDigits(DocumentNode node, int count, String name) {
        boolean isValid = node instanceof Text text && isDigits(text.value(), count);
        if (node != null && !isValid) {
            problems.add(
                    Code.INVALID_FORMAT,
                    node.place(),
                    node.place().name() + " is not " + name + ". Expected a string of exactly " + count + " digits");
        }
    }

    /** Whether a text consists of so many digits. */
    static boolean isDigits(String text, int count) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == count;
    }
}
