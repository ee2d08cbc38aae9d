package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
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

    private AnswerJson(JsonGenerator out) {
        this.out = out;
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
        out.writeStringField("decisionId", decisionId.toString());
        text("submissionId", decision.submissionId());
        out.writeNumberField("performanceYear", decision.performanceYear());
        out.writeObjectFieldStart("release");
        out.writeStringField("id", decision.release().id());
        out.writeStringField("sha256", decision.release().sha256());
        if (!decision.release().readings().isEmpty()) {
            out.writeObjectFieldStart("readings");
            for (Map.Entry<String, String> chosen :
                    decision.release().readings().entrySet()) {
                out.writeStringField(chosen.getKey(), chosen.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeStringField("outcome", decision.outcome().name());
        out.writeObjectFieldStart("score");
        orNull("category", decision.score().category());
        orNull("beforeCap", decision.score().beforeCap());
        orNull("bonus", decision.score().bonus());
        number("finalScorePoints", decision.score().finalScorePoints());
        out.writeEndObject();
        out.writeObjectFieldStart("weights");
        out.writeNumberField("quality", decision.weights().quality());
        out.writeNumberField("cost", decision.weights().cost());
        out.writeNumberField("improvementActivities", decision.weights().improvementActivities());
        out.writeNumberField("promotingInteroperability", decision.weights().promotingInteroperability());
        out.writeEndObject();
        list("requirements", decision.requirements(), this::requirement);
        list("exemptions", decision.exemptions(), this::exemption);
        list("objectives", decision.objectives(), this::objective);
        list("redistributions", decision.redistributions(), this::redistribution);
        list("warnings", decision.warnings(), this::notice);
        list("measurementSets", decision.measurementSets(), this::set);
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
            orNull("category", change.category());
        });
        out.writeEndObject();
    }

    private void requirement(RequirementStanding standing) throws IOException {
        out.writeStringField("id", standing.requirement());
        out.writeStringField("status", standing.status().name());
        if (standing.reason() != null) {
            out.writeStringField("reason", standing.reason().name());
        }
        text("because", standing.because());
        text("remedy", standing.remedy());
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
            number("rate", measure.counts().rate());
        }
        if (measure.maximum() != null) {
            out.writeNumberField("maximum", measure.maximum());
            out.writeNumberField("points", measure.points());
        }
        text("formula", measure.formula());
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
        text("statement", warning.requirement());
        out.writeStringField("message", warning.message());
    }

    private void set(SetSummary set) throws IOException {
        out.writeNumberField("index", set.index());
        text("submissionMethod", set.submissionMethod());
        text("programName", set.programName());
        out.writeStringField("outcome", set.outcome().name());
        orNull("category", set.category());
        out.writeBooleanField("picked", set.picked());
        if (set.setAside()) {
            out.writeBooleanField("setAside", true);
        }
    }

    private void firing(Firing firing) throws IOException {
        out.writeStringField("rule", firing.rule());
        out.writeStringField("requirement", firing.requirement());
        out.writeStringField("file", firing.file());
        out.writeNumberField("line", firing.line());
        out.writeStringField("when", firing.when());
        texts("facts", firing.facts());
        texts("concluded", firing.concluded());
        text("failed", firing.failed());
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

    private void text(String name, String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    private void orNull(String name, Integer value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value);
        }
    }

    /** In plain digits: 20, not 2E+1. */
    private void number(String name, BigDecimal value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeFieldName(name);
            out.writeNumber(value.toPlainString());
        }
    }
}
