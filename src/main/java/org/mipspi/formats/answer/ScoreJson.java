package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.conclusions.Warning;

/** Writes short answers as JSON in UTF-8: figures and codes. Equal answers give equal bytes. */
public final class ScoreJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ScoreJson() {}

    /** The answer in UTF-8, on one line. */
    public static byte[] write(UUID decisionId, ScoreAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        write(decisionId, answer, bytes);
        return bytes.toByteArray();
    }

    /** Appends the answer to others, in UTF-8, on one line. */
    public static void write(UUID decisionId, ScoreAnswer answer, ByteArrayOutputStream answers) {
        try (JsonGenerator out = FACTORY.createGenerator(answers)) {
            AnswerFields shared = new AnswerFields(out);
            out.writeStartObject();
            shared.head(decisionId, answer.submissionId(), answer.performanceYear(), answer.release());
            shared.score(answer.outcome(), answer.score(), answer.weights());
            out.writeArrayFieldStart("unmet");
            for (ScoreAnswer.Unmet unmet : answer.unmet()) {
                out.writeStartObject();
                out.writeStringField("id", unmet.requirement());
                out.writeStringField("reason", unmet.reason().name());
                out.writeEndObject();
            }
            out.writeEndArray();
            numbers(out, "points", answer.points());
            numbers(out, "maximum", answer.maximum());
            out.writeArrayFieldStart("warnings");
            for (Warning.Code code : answer.warnings()) {
                out.writeString(code.name());
            }
            out.writeEndArray();
            shared.sets(answer.measurementSets());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void numbers(JsonGenerator out, String name, Map<String, Integer> byId) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> each : byId.entrySet()) {
            out.writeNumberField(each.getKey(), each.getValue());
        }
        out.writeEndObject();
    }
}
