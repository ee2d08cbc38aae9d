package org.mipspi.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.formats.DocumentNode.Invalid;
import org.mipspi.formats.DocumentNode.Num;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.Problem.Code;

/** Collects the errors of one document, and reads single values while doing so. */
final class FieldReader {

    private final List<Problem> problems = new ArrayList<>();

    /** An error as whoever sent the document hears of it. */
    private record Told(Code code, String place, String related, String message) {

        static Told of(Problem problem) {
            String related =
                    problem.related() == null ? null : problem.related().address();
            return new Told(problem.code(), problem.place().address(), related, problem.message());
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * All errors in document order, in the same words at the same place once: a source and the whole that it is part of
     * do the same wrong, and one attribute of XML stands for several fields.
     */
    List<Problem> inOrder() {
        Set<Told> told = new HashSet<>();
        return problems.stream()
                .filter(problem -> told.add(Told.of(problem)))
                .sorted(Comparator.comparingInt(problem -> problem.place().order()))
                .toList();
    }

    void add(Code code, DocumentPlace place, String message) {
        tell(new Problem(code, place, null, message));
    }

    /** Of a pair the later one is at fault, the earlier one related. */
    void addPair(Code code, DocumentPlace one, DocumentPlace other, String message) {
        boolean oneIsLater = one.order() > other.order();
        tell(new Problem(code, oneIsLater ? one : other, oneIsLater ? other : one, message));
    }

    private void tell(Problem problem) {
        if (problems.size() < Problem.MOST_TOLD) {
            problems.add(problem);
        }
    }

    /** A short text of the document as a message quotes it; nothing long, and nothing that could be an identifier. */
    static String quoted(DocumentNode node) {
        return node instanceof Text text
                        && text.value().matches("[A-Za-z_0-9]{1,40}")
                        && !text.value().matches("\\d+")
                ? text.value()
                : "this";
    }

    /** A field that must be there; null where it is missing, which is found fault with. */
    DocumentNode required(Obj parent, String key) {
        DocumentNode node = parent.get(key);
        if (node == null) {
            add(Code.MISSING_FIELD, parent.missing(key), key + " is missing");
        }
        return node;
    }

    /** A text, or null where there is none; another type is found fault with. */
    String text(DocumentNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Text text) {
            return text.value();
        }
        add(Code.INVALID_FORMAT, node.place(), node.place().key() + " must be a text");
        return null;
    }

    /** An object, or null where there is none; another type is found fault with. */
    Obj object(DocumentNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Obj object) {
            return object;
        }
        add(Code.INVALID_FORMAT, node.place(), node.place().key() + " must be an object");
        return null;
    }

    /** The items of a list, empty where there is none; another type is found fault with. */
    List<DocumentNode> items(DocumentNode node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof DocumentNode.Arr array) {
            return array.items();
        }
        add(Code.INVALID_FORMAT, node.place(), node.place().key() + " must be an array");
        return List.of();
    }

    /** A day, or null where there is none. */
    LocalDate date(DocumentNode node) {
        if (node == null) {
            return null;
        }
        LocalDate day = node instanceof Text text ? QppDate.of(text.value()) : null;
        if (day != null) {
            return day;
        }
        invalid(Code.INVALID_FORMAT, node, node.place().key() + " must be a date such as 2026-07-05");
        return null;
    }

    /** A whole number of zero or more, or null where there is none. */
    Long figure(DocumentNode node) {
        if (node == null) {
            return null;
        }
        Long whole = node instanceof Num number ? number.whole() : null;
        if (whole == null || whole < 0) {
            add(Code.INVALID_FORMAT, node.place(), node.place().key() + " must be a whole number of 0 or more");
            return null;
        }
        return whole;
    }

    /** One of the constants of an enum, by the name it has in documents; null where there is none. */
    <E extends Enum<E>> E choice(DocumentNode node, E[] choices) {
        if (node == null) {
            return null;
        }
        if (node instanceof Text text) {
            for (E choice : choices) {
                if (choice.toString().equals(text.value())) {
                    return choice;
                }
            }
        }
        invalid(
                Code.INVALID_FORMAT,
                node,
                "must be one of " + List.of(choices).toString().replaceAll("[\\[\\]]", ""));
        return null;
    }

    /** A format that knows better what should stand there says so itself. */
    void invalid(Code code, DocumentNode node, String message) {
        add(code, node.place(), node instanceof Invalid invalid ? invalid.message() : message);
    }

    /** Holds an identifier to its number of digits. Its value never enters a message. */
    void digits(DocumentNode node, int count, String name) {
        boolean isFit = node instanceof Text text
                && text.value().length() == count
                && text.value().chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (node != null && !isFit) {
            add(
                    Code.INVALID_FORMAT,
                    node.place(),
                    (name.equals("NPI") ? "an " : "a ") + name + " is a text of " + count + " digits");
        }
    }
}
