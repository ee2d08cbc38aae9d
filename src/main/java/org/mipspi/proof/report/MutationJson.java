package org.mipspi.proof.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.proof.mutation.Mutant;
import org.mipspi.proof.mutation.MutantVerdict;
import org.mipspi.proof.mutation.MutationSummary;

/** Verdicts as JSON, for programs. */
public final class MutationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private MutationJson() {}

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<MutantVerdict> verdicts) throws IOException {
        MutationSummary summary = MutationSummary.of(verdicts);
        try (JsonGenerator out = FACTORY.createGenerator(file)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("mutants", summary.mutants());
            out.writeNumberField("killed", summary.killed());
            out.writeNumberField("survived", summary.survived());
            out.writeNumberField("equivalent", summary.equivalent());
            out.writeNumberField("percentage", Math.round(summary.percentage() * 10) / 10.0);
            out.writeArrayFieldStart("verdicts");
            for (MutantVerdict verdict : verdicts) {
                verdict(out, verdict);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static void verdict(JsonGenerator out, MutantVerdict verdict) throws IOException {
        Mutant mutant = verdict.mutant();
        out.writeStartObject();
        out.writeStringField("file", mutant.source().path());
        out.writeNumberField("line", mutant.rule().line());
        out.writeStringField("rule", mutant.rule().name());
        out.writeStringField("kind", mutant.kind().name());
        out.writeStringField("what", mutant.what());
        if (verdict instanceof MutantVerdict.Killed killed) {
            out.writeStringField("verdict", "killed");
            out.writeStringField("by", killed.by().name());
            out.writeStringField("detail", killed.detail());
        } else if (verdict instanceof MutantVerdict.Equivalent equivalent) {
            out.writeStringField("verdict", "equivalent");
            out.writeStringField("detail", equivalent.reason());
        } else {
            out.writeStringField("verdict", "survived");
        }
        out.writeEndObject();
    }
}
