package org.mipspi.proof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.mipspi.proof.coverage.ConditionCoverage;
import org.mipspi.proof.coverage.CoverageGap;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.CoverageReport.Figure;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.ScenarioStarter;
import org.mipspi.proof.coverage.StandingCoverage;

/** Coverage as JSON, for programs. */
public final class CoverageJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CoverageJson() {}

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, CoverageReport report) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(file)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeObjectFieldStart("summary");
            figure(out, "rulesFired", report.fired());
            figure(out, "conditionsSeenBothWays", report.conditions());
            figure(out, "standingsSeen", report.stood());
            out.writeEndObject();
            gaps(out, report);
            rules(out, report);
            standings(out, report);
            out.writeEndObject();
        }
    }

    private static void figure(JsonGenerator out, String name, Figure figure) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("seen", figure.seen());
        out.writeNumberField("of", figure.all());
        out.writeEndObject();
    }

    private static void gaps(JsonGenerator out, CoverageReport report) throws IOException {
        out.writeArrayFieldStart("gaps");
        for (CoverageGap gap : report.open()) {
            gap(out, gap, "startingText", ScenarioStarter.of(gap));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("acceptedGaps");
        for (CoverageGap gap : report.accepted().keySet()) {
            gap(out, gap, "reason", report.accepted().get(gap));
        }
        out.writeEndArray();
    }

    private static void gap(JsonGenerator out, CoverageGap gap, String key, String text) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", gap.name());
        out.writeStringField("place", gap.place());
        out.writeStringField("rule", gap.rule().name());
        out.writeStringField(key, text);
        out.writeEndObject();
    }

    private static void rules(JsonGenerator out, CoverageReport report) throws IOException {
        out.writeArrayFieldStart("rules");
        for (RuleCoverage rule : report.rules()) {
            out.writeStartObject();
            out.writeStringField("name", rule.rule().name());
            out.writeStringField("file", rule.rule().file());
            out.writeNumberField("line", rule.rule().line());
            out.writeBooleanField("fired", rule.fired());
            out.writeArrayFieldStart("conditions");
            for (ConditionCoverage seen : rule.conditions()) {
                out.writeStartObject();
                out.writeStringField("text", seen.condition().text());
                out.writeNumberField("line", seen.condition().line());
                out.writeBooleanField("seenTrue", seen.held());
                out.writeBooleanField("seenFalse", seen.failed());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void standings(JsonGenerator out, CoverageReport report) throws IOException {
        out.writeArrayFieldStart("standings");
        for (StandingCoverage standing : report.standings()) {
            out.writeStartObject();
            out.writeNumberField("year", standing.year());
            out.writeStringField(
                    "requirement", standing.standing().requirement().name());
            out.writeStringField("status", standing.status());
            out.writeBooleanField("seen", standing.seen());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
