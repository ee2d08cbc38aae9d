package org.mipspi.measures.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.mipspi.domain.records.RecordProblem;

/** Writes what is wrong in the records, as the fields of an object. */
public final class ProblemFields {

    private ProblemFields() {}

    /** Writes code, place and message. */
    public static void write(JsonGenerator out, RecordProblem problem) throws IOException {
        out.writeStringField("code", problem.code().name());
        out.writeStringField("file", problem.place().file());
        out.writeNumberField("line", problem.place().line());
        EntityIds.text(out, "field", problem.field());
        out.writeStringField("message", problem.message());
    }
}
