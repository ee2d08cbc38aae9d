package org.mipspi.proof.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.files.JsonFile;
import org.mipspi.proof.comparison.CauseTally;
import org.mipspi.proof.comparison.ChangeCause;
import org.mipspi.proof.comparison.ComparedDocument;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonRun;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.comparison.YearOutcome;

/**
 * Writes a comparison as JSON, for programs: each document that moved on its own line, as soon as it is compared, so
 * that memory does not grow; then the figures.
 */
public final class ComparisonJson implements ComparisonRun.MovedDocuments, AutoCloseable {

    /** A document that moved. */
    private record Document(
            @JsonInclude(Include.NON_NULL) String file,
            long line,
            @JsonInclude(Include.NON_NULL) String submissionId,
            Outcome before,
            Outcome after,
            Integer points,
            List<Cause> causes) {

        static Document of(ComparedDocument document) {
            return new Document(
                    document.file(),
                    document.line(),
                    document.submissionId(),
                    Outcome.of(document.before()),
                    Outcome.of(document.after()),
                    document.points(),
                    document.causes().stream().map(Cause::of).toList());
        }
    }

    /** What one of the years makes of a document. */
    private record Outcome(String outcome, Integer category) {

        static Outcome of(YearOutcome year) {
            return new Outcome(year.kind().name(), year.score());
        }
    }

    /** Why one document moved. */
    private record Cause(String statement, Side before, Side after) {

        static Cause of(ChangeCause cause) {
            return new Cause(
                    cause.requirement(),
                    Side.of(cause.before(), cause.before().because()),
                    Side.of(cause.after(), cause.after().because()));
        }
    }

    /** One of the two years in a cause. */
    @JsonInclude(Include.NON_NULL)
    private record Side(String what, String rule, String citation, String confidence, String because) {

        static Side of(ChangeCause.Side side, String because) {
            return new Side(
                    side.what(),
                    side.rule(),
                    side.citation(),
                    side.confidence() == null ? null : side.confidence().word(),
                    because);
        }
    }

    /** A cause with the documents that moved for it; it has no sentences, which differ from document to document. */
    private record SharedCause(
            String statement,
            Side before,
            Side after,
            long documents,
            BigDecimal averagePoints,
            long alone,
            BigDecimal averagePointsAlone,
            List<Long> examples,
            @JsonInclude(Include.NON_NULL) List<String> exampleFiles) {

        static SharedCause of(CauseTally tally) {
            ChangeCause cause = tally.cause();
            return new SharedCause(
                    cause.requirement(),
                    Side.of(cause.before(), null),
                    Side.of(cause.after(), null),
                    tally.documents(),
                    rounded(tally.averagePoints()),
                    tally.alone(),
                    rounded(tally.averagePointsAlone()),
                    tally.examples().stream().map(ComparedDocument::line).toList(),
                    files(tally.examples()));
        }

        /** The file of each example; null if all documents are in one. */
        private static List<String> files(List<ComparedDocument> examples) {
            return examples.get(0).file() == null
                    ? null
                    : examples.stream().map(ComparedDocument::file).toList();
        }

        private static BigDecimal rounded(Double points) {
            return points == null ? null : BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private final JsonGenerator out;

    /**
     * Begins a file in UTF-8. For two years, before and after are years; for two rule folders or
     * readings, their releases.
     */
    public ComparisonJson(OutputStream file, ComparedRules before, ComparedRules after) throws IOException {
        out = JsonFile.generator(file);
        begin(before, after);
        out.writeArrayFieldStart("moved");
    }

    private ComparisonJson(JsonGenerator out) {
        this.out = out;
    }

    /** Writes the same without the documents that moved, which are kept elsewhere. */
    public static void writeFigures(OutputStream file, ComparedRules before, ComparedRules after, ComparisonTally tally)
            throws IOException {
        try (ComparisonJson json = new ComparisonJson(JsonFile.generator(file))) {
            json.begin(before, after);
            json.figures(tally);
        }
    }

    private void begin(ComparedRules before, ComparedRules after) throws IOException {
        out.writeStartObject();
        if (before.year() == null) {
            out.writePOJOField("before", before.rules().release());
            out.writePOJOField("after", after.rules().release());
        } else {
            out.writeNumberField("before", before.year());
            out.writeNumberField("after", after.year());
            out.writePOJOField("release", before.rules().release());
        }
    }

    @Override
    public void take(ComparedDocument document) throws IOException {
        out.writeRaw('\n');
        out.writePOJO(Document.of(document));
    }

    /** Writes the figures, which end the file. */
    public void end(ComparisonTally tally) throws IOException {
        out.writeEndArray();
        figures(tally);
    }

    private void figures(ComparisonTally tally) throws IOException {
        out.writeNumberField("lines", tally.lines());
        out.writeNumberField("blank", tally.blank());
        Map<YearOutcome.Kind, Long> unchanged = new LinkedHashMap<>();
        for (YearOutcome.Kind kind : YearOutcome.Kind.values()) {
            unchanged.put(kind, tally.unmoved(kind));
        }
        out.writePOJOField("unchanged", unchanged);
        out.writePOJOField("transitions", tally.transitions());
        out.writePOJOField("points", tally.points());
        out.writeArrayFieldStart("causes");
        for (CauseTally cause : tally.causes()) {
            out.writeRaw('\n');
            out.writePOJO(SharedCause.of(cause));
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
