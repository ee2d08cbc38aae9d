package org.mipspi.formats.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Weights;

/** Writes the fields that full and short answers share. */
final class AnswerFields {

    private final JsonGenerator out;

    AnswerFields(JsonGenerator out) {
        this.out = out;
    }

    void head(UUID decisionId, String submissionId, int performanceYear, Release release) throws IOException {
        out.writeStringField("decisionId", decisionId.toString());
        text("submissionId", submissionId);
        out.writeNumberField("performanceYear", performanceYear);
        out.writeObjectFieldStart("release");
        out.writeStringField("id", release.id());
        out.writeStringField("sha256", release.sha256());
        if (!release.readings().isEmpty()) {
            out.writeObjectFieldStart("readings");
            for (Map.Entry<String, String> chosen : release.readings().entrySet()) {
                out.writeStringField(chosen.getKey(), chosen.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    void score(Outcome outcome, Score score, Weights weights) throws IOException {
        out.writeStringField("outcome", outcome.name());
        out.writeObjectFieldStart("score");
        orNull("category", score.category());
        orNull("beforeCap", score.beforeCap());
        orNull("bonus", score.bonus());
        number("finalScorePoints", score.finalScorePoints());
        out.writeEndObject();
        out.writeObjectFieldStart("weights");
        out.writeNumberField("quality", weights.quality());
        out.writeNumberField("cost", weights.cost());
        out.writeNumberField("improvementActivities", weights.improvementActivities());
        out.writeNumberField("promotingInteroperability", weights.promotingInteroperability());
        out.writeEndObject();
    }

    void sets(List<SetSummary> sets) throws IOException {
        out.writeArrayFieldStart("measurementSets");
        for (SetSummary set : sets) {
            out.writeStartObject();
            out.writeNumberField("index", set.index());
            text("submissionMethod", set.submissionMethod());
            text("programName", set.programName());
            out.writeStringField("outcome", set.outcome().name());
            orNull("category", set.category());
            out.writeBooleanField("picked", set.picked());
            if (set.setAside()) {
                out.writeBooleanField("setAside", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    void orNull(String name, Integer value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, value);
        }
    }

    /** In plain digits: 20, not 2E+1. */
    void number(String name, BigDecimal value) throws IOException {
        if (value == null) {
            out.writeNullField(name);
        } else {
            out.writeFieldName(name);
            out.writeNumber(value.toPlainString());
        }
    }
}
