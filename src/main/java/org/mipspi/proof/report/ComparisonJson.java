package org.mipspi.proof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.proof.comparison.CauseTally;
import org.mipspi.proof.comparison.ChangeCause;
import org.mipspi.proof.comparison.ComparedDocument;
import org.mipspi.proof.comparison.ComparisonRun;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.YearOutcome;
import org.mipspi.proof.comparison.YearOutcome.Kind;

/**
 * Writes a comparison as JSON, for programs: every document that moved, one a line and as it comes, so that nothing of it
 * is held; then the figures.
 */
public final class ComparisonJson implements ComparisonRun.Movers, AutoCloseable {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    /** Begins a file in UTF-8. */
    public ComparisonJson(OutputStream file, Release release, int before, int after) throws IOException {
        // What breaks off must not look like a whole file.
        out = FACTORY.createGenerator(file).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        out.writeStartObject();
        out.writeNumberField("before", before);
        out.writeNumberField("after", after);
        out.writeObjectFieldStart("release");
        out.writeStringField("id", release.id());
        out.writeStringField("sha256", release.sha256());
        out.writeEndObject();
        out.writeArrayFieldStart("moved");
    }

    @Override
    public void take(ComparedDocument document) throws IOException {
        out.writeRaw('\n');
        document(document);
    }

    /** Writes the figures, which ends the file. */
    public void end(ComparisonTally tally) throws IOException {
        out.writeEndArray();
        out.writeNumberField("lines", tally.lines());
        out.writeNumberField("blank", tally.blank());
        out.writeObjectFieldStart("unchanged");
        for (Kind kind : Kind.values()) {
            out.writeNumberField(kind.name(), tally.unmoved(kind));
        }
        out.writeEndObject();
        counts("transitions", tally.transitions());
        counts("points", tally.points());
        out.writeArrayFieldStart("causes");
        for (CauseTally cause : tally.causes()) {
            out.writeRaw('\n');
            cause(cause);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void counts(String name, Map<?, Long> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<?, Long> count : counts.entrySet()) {
            out.writeNumberField(count.getKey().toString(), count.getValue());
        }
        out.writeEndObject();
    }

    private void document(ComparedDocument document) throws IOException {
        out.writeStartObject();
        out.writeNumberField("line", document.line());
        text("submissionId", document.submissionId());
        state("before", document.before());
        state("after", document.after());
        number("points", document.points() == null ? null : BigDecimal.valueOf(document.points()));
        out.writeArrayFieldStart("causes");
        for (ChangeCause cause : document.causes()) {
            out.writeStartObject();
            causeFields(cause, true);
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void state(String name, YearOutcome state) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("outcome", state.kind().name());
        number("category", state.score() == null ? null : BigDecimal.valueOf(state.score()));
        out.writeEndObject();
    }

    private void cause(CauseTally tally) throws IOException {
        out.writeStartObject();
        causeFields(tally.cause(), false);
        out.writeNumberField("documents", tally.documents());
        average("averagePoints", tally.averagePoints());
        out.writeNumberField("alone", tally.alone());
        average("averagePointsAlone", tally.averagePointsAlone());
        out.writeArrayFieldStart("examples");
        for (ComparedDocument example : tally.examples()) {
            out.writeNumber(example.line());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void average(String name, Double points) throws IOException {
        number(name, points == null ? null : BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP));
    }

    private void causeFields(ChangeCause cause, boolean isOfOneDocument) throws IOException {
        out.writeStringField("statement", cause.statement());
        side("before", cause.before(), isOfOneDocument);
        side("after", cause.after(), isOfOneDocument);
    }

    private void side(String name, ChangeCause.Side side, boolean isOfOneDocument) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("what", side.what());
        text("rule", side.rule());
        text("citation", side.citation());
        text("confidence", side.confidence() == null ? null : side.confidence().word());
        text("because", isOfOneDocument ? side.because() : null);
        out.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    private void number(String name, BigDecimal value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
