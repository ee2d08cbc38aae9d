package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;

/** Writes errors as RFC 9457 problem details, in UTF-8. */
public final class ProblemJson {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final long NO_BATCH = 0;
    private static final JsonFactory FACTORY = new JsonFactory();

    private ProblemJson() {}

    /** A refused submission, with every error. */
    public static byte[] refused(List<Problem> problems) {
        return refused(problems, NO_BATCH);
    }

    /**
     * A refused submission of a batch.
     *
     * @param line its line in the batch, from 1
     */
    public static byte[] refused(List<Problem> problems, long line) {
        return write(out -> {
            head(
                    out,
                    ProblemType.REFUSED,
                    ProblemType.REFUSED.status(),
                    "Nothing was scored. Correct the " + errors(problems.size())
                            + " listed and send the submission again.");
            line(out, line);
            out.writeArrayFieldStart("errors");
            for (Problem problem : problems) {
                out.writeStartObject();
                out.writeStringField("code", problem.code().name());
                out.writeStringField(
                        problem.place().xpath() == null ? "pointer" : "xpath",
                        problem.place().address());
                if (problem.related() != null) {
                    out.writeStringField("related", problem.related().address());
                }
                out.writeStringField("message", problem.message());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    /** Writes the objects of a list of errors. */
    public interface Errors {
        void write(JsonGenerator out) throws IOException;
    }

    /**
     * Records that are refused.
     *
     * @param detail what happened, and what to do
     * @param errors every error
     */
    public static byte[] recordsRefused(String detail, Errors errors) {
        return write(out -> {
            head(out, ProblemType.RECORDS_REFUSED, ProblemType.RECORDS_REFUSED.status(), detail);
            out.writeArrayFieldStart("errors");
            errors.write(out);
            out.writeEndArray();
        });
    }

    private static String errors(int count) {
        if (count == Problem.MOST_REPORTED) {
            return "first " + count + " errors";
        }
        return count == 1 ? "error" : count + " errors";
    }

    /** An unreadable document, with line and column if they are known. */
    public static byte[] unreadable(UnreadableDocument unreadable) {
        return unreadable(unreadable, unreadable.line());
    }

    /**
     * An unreadable line of a batch, with the column if it is known.
     *
     * @param line the line in the batch, from 1
     */
    public static byte[] unreadable(UnreadableDocument unreadable, long line) {
        return write(out -> {
            head(out, ProblemType.UNREADABLE, ProblemType.UNREADABLE.status(), unreadable.getMessage());
            line(out, line);
            if (unreadable.line() > 0) {
                out.writeNumberField("column", unreadable.column());
            }
        });
    }

    /**
     * Any other problem.
     *
     * @param detail what happened this time, and what to do
     */
    public static byte[] of(ProblemType type, String detail) {
        return of(type, detail, NO_BATCH);
    }

    /**
     * Any other problem of a line of a batch.
     *
     * @param detail what happened this time, and what to do
     * @param line the line in the batch, from 1
     */
    public static byte[] of(ProblemType type, String detail, long line) {
        return write(out -> {
            head(out, type, type.status(), detail);
            line(out, line);
        });
    }

    /**
     * A problem with a more exact HTTP status than that of its type.
     *
     * @param status the HTTP status
     * @param detail what happened this time, and what to do
     */
    public static byte[] of(ProblemType type, int status, String detail) {
        return write(out -> head(out, type, status, detail));
    }

    /**
     * An error of the program.
     *
     * @param id under which the log has the details
     */
    public static byte[] fault(String id) {
        return fault(id, NO_BATCH);
    }

    /**
     * An error of the program in a line of a batch.
     *
     * @param id under which the log has the details
     * @param line the line in the batch, from 1
     */
    public static byte[] fault(String id, long line) {
        return write(out -> {
            String undecided = line == NO_BATCH ? "Nothing was decided." : "The line was not decided.";
            String detail =
                    undecided + " Report error " + id + " to the operator of the service; the log has the details.";
            head(out, ProblemType.FAULT, ProblemType.FAULT.status(), detail);
            out.writeStringField("id", id);
            line(out, line);
        });
    }

    private static void line(JsonGenerator out, long line) throws IOException {
        if (line != NO_BATCH) {
            out.writeNumberField("line", line);
        }
    }

    private static void head(JsonGenerator out, ProblemType type, int status, String detail) throws IOException {
        out.writeStringField("type", type.uri());
        out.writeStringField("title", type.title());
        out.writeNumberField("status", status);
        out.writeStringField("detail", detail);
    }

    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] write(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
