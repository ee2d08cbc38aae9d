package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.answer.OpenReadings;
import org.mipspi.domain.conclusions.Warning;

/** Writes answers as JSON in UTF-8. Equal answers give equal bytes. */
public final class AnswerJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final EncodedFieldsCache<Grounds> GROUNDS = new EncodedFieldsCache<>((grounds, out) -> {
        out.writeStringField("citation", grounds.citation());
        out.writeStringField("confidence", grounds.confidence().word());
        out.writeStringField("rule", grounds.rule());
    });

    /** Interpretation warnings have the same text in every answer. */
    private static final EncodedFieldsCache<Notice> INTERPRETATIONS =
            new EncodedFieldsCache<>((notice, out) -> new AnswerJson(out).warning(notice));

    private final JsonGenerator out;
    private final AnswerFields shared;

    private AnswerJson(JsonGenerator out) {
        this.out = out;
        this.shared = new AnswerFields(out);
    }

    /** The answer in UTF-8, on one line. */
    public static byte[] write(UUID decisionId, Decision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        write(decisionId, decision, bytes);
        return bytes.toByteArray();
    }

    /** Appends the answer to others, in UTF-8, on one line. */
    public static void write(UUID decisionId, Decision decision, ByteArrayOutputStream answers) {
        try (JsonGenerator out = FACTORY.createGenerator(answers)) {
            new AnswerJson(out).decision(decisionId, decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decision(UUID decisionId, Decision decision) throws IOException {
        out.writeStartObject();
        shared.head(decisionId, decision.submissionId(), decision.performanceYear(), decision.release());
        shared.score(decision.outcome(), decision.score(), decision.weights());
        list("requirements", decision.requirements(), this::requirement);
        list("exemptions", decision.exemptions(), this::exemption);
        list("objectives", decision.objectives(), this::objective);
        list("redistributions", decision.redistributions(), this::redistribution);
        list("warnings", decision.warnings(), this::notice);
        shared.sets(decision.measurementSets());
        if (decision.readings() != null) {
            readings(decision.readings());
        }
        if (decision.trace() != null) {
            list("trace", decision.trace(), this::firing);
        }
        out.writeEndObject();
    }

    private void readings(OpenReadings readings) throws IOException {
        out.writeObjectFieldStart("readings");
        out.writeBooleanField("holds", readings.holds());
        out.writeNumberField("compared", readings.compared());
        list("open", readings.open(), change -> {
            out.writeStringField("reading", change.reading());
            out.writeStringField("taken", change.taken());
            out.writeStringField("alternative", change.alternative());
            out.writeStringField("outcome", change.outcome().name());
            shared.orNull("category", change.category());
        });
        out.writeEndObject();
    }

    private void requirement(RequirementStanding standing) throws IOException {
        out.writeStringField("id", standing.requirement());
        out.writeStringField("status", standing.status().name());
        if (standing.reason() != null) {
            out.writeStringField("reason", standing.reason().name());
        }
        shared.text("because", standing.because());
        shared.text("remedy", standing.remedy());
        grounds(standing.grounds());
    }

    private void exemption(HeldExemption exemption) throws IOException {
        out.writeStringField("id", exemption.id());
        out.writeStringField("because", exemption.because());
        grounds(exemption.grounds());
    }

    private void objective(Objective objective) throws IOException {
        out.writeStringField("id", objective.id());
        out.writeNumberField("points", objective.points());
        out.writeNumberField("maximum", objective.maximum());
        list("measures", objective.measures(), this::measure);
    }

    private void measure(MeasureScore measure) throws IOException {
        out.writeStringField("measureId", measure.measureId());
        out.writeStringField("status", measure.status().name());
        if (measure.counts() != null) {
            out.writeNumberField("numerator", measure.counts().numerator());
            out.writeNumberField("denominator", measure.counts().denominator());
            shared.number("rate", measure.counts().rate());
        }
        if (measure.maximum() != null) {
            out.writeNumberField("maximum", measure.maximum());
            out.writeNumberField("points", measure.points());
        }
        shared.text("formula", measure.formula());
        grounds(measure.grounds());
    }

    private void redistribution(Redistribution moved) throws IOException {
        out.writeStringField("from", moved.from());
        out.writeStringField("to", moved.to());
        out.writeNumberField("points", moved.points());
        out.writeStringField("statement", moved.grounds().requirement());
        grounds(moved.grounds());
    }

    private void notice(Notice warning) throws IOException {
        if (warning.code() == Warning.Code.INTERPRETATION) {
            out.writeRaw(INTERPRETATIONS.of(warning));
        } else {
            warning(warning);
        }
    }

    private void warning(Notice warning) throws IOException {
        out.writeStringField("code", warning.code().name());
        shared.text("statement", warning.requirement());
        out.writeStringField("message", warning.message());
    }

    private void firing(Firing firing) throws IOException {
        out.writeStringField("rule", firing.rule());
        out.writeStringField("requirement", firing.requirement());
        out.writeStringField("file", firing.file());
        out.writeNumberField("line", firing.line());
        out.writeStringField("when", firing.when());
        texts("facts", firing.facts());
        texts("concluded", firing.concluded());
        shared.text("failed", firing.failed());
    }

    /** The last fields of an object. Other fields come before, hence the comma. */
    private void grounds(Grounds grounds) throws IOException {
        out.writeRaw(',');
        out.writeRaw(GROUNDS.of(grounds));
    }

    private interface Fields<T> {
        void write(T item) throws IOException;
    }

    private <T> void list(String name, List<T> items, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            out.writeStartObject();
            fields.write(item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
