package org.mipspi.proof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.proof.scenario.FieldResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.golden.GoldenResult;

/** Results as JSON, for programs that want more than a pass or a failure. */
public final class ScenarioJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ScenarioJson() {}

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<ScenarioResult> results, List<GoldenResult> golden)
            throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(file)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            long passed = results.stream().filter(ScenarioResult::passed).count()
                    + golden.stream().filter(GoldenResult::passed).count();
            out.writeNumberField("passed", passed);
            out.writeNumberField("failed", results.size() + golden.size() - passed);
            out.writeArrayFieldStart("results");
            for (ScenarioResult result : results) {
                result(out, result);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("golden");
            for (GoldenResult result : golden) {
                result(out, result);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static void result(JsonGenerator out, GoldenResult result) throws IOException {
        out.writeStartObject();
        out.writeStringField("file", result.golden().path());
        out.writeBooleanField("passed", result.passed());
        if (!result.passed()) {
            out.writeStringField("reason", result.reason());
        }
        out.writeArrayFieldStart("difference");
        for (String line : result.difference()) {
            out.writeString(line);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void result(JsonGenerator out, ScenarioResult result) throws IOException {
        Scenario scenario = result.scenario();
        out.writeStartObject();
        out.writeStringField("file", scenario.file());
        out.writeNumberField("line", scenario.line());
        out.writeStringField("name", scenario.name());
        out.writeNumberField("year", result.year());
        out.writeStringField("basis", scenario.basis().toString());
        out.writeArrayFieldStart("tags");
        for (String tag : scenario.tags()) {
            out.writeString(tag);
        }
        out.writeEndArray();
        out.writeBooleanField("passed", result.passed());
        out.writeArrayFieldStart("differences");
        for (FieldResult field : result.differences()) {
            out.writeStartObject();
            out.writeStringField("field", field.field());
            out.writeNumberField("line", field.line());
            out.writeStringField("expected", field.expected());
            out.writeStringField("actual", field.actual());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
