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

    private static final String TYPES = "urn:mips-pi:problem:";
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
                    "refused",
                    "The submission was refused",
                    422,
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
            head(out, "unreadable", "The document could not be read", 400, unreadable.getMessage());
            line(out, line);
            if (unreadable.line() > 0) {
                out.writeNumberField("column", unreadable.column());
            }
        });
    }

    /**
     * Any other problem.
     *
     * @param kind last part of the problem's type, such as {@code too-large}
     * @param title the same for every problem of the kind
     * @param status the HTTP status
     * @param detail what happened this time, and what to do
     */
    public static byte[] of(String kind, String title, int status, String detail) {
        return of(kind, title, status, detail, NO_BATCH);
    }

    /**
     * Any other problem of a line of a batch; the parameters are those of {@link #of(String, String, int, String)}.
     *
     * @param line the line in the batch, from 1
     */
    public static byte[] of(String kind, String title, int status, String detail, long line) {
        return write(out -> {
            head(out, kind, title, status, detail);
            line(out, line);
        });
    }

    /**
     * The type of a problem.
     *
     * @param kind its last part, such as {@code too-large}
     */
    public static String type(String kind) {
        return TYPES + kind;
    }

    private static void line(JsonGenerator out, long line) throws IOException {
        if (line != NO_BATCH) {
            out.writeNumberField("line", line);
        }
    }

    private static void head(JsonGenerator out, String kind, String title, int status, String detail)
            throws IOException {
        out.writeStringField("type", type(kind));
        out.writeStringField("title", title);
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
