package org.mipspi.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Outcome;

/** Writes the summary of a batch as JSON. */
public final class BatchSummaryJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private BatchSummaryJson() {}

    /**
     * Writes a summary in UTF-8.
     *
     * @param file where it is written
     * @param release the rules that were used
     * @param tally the counts of all answers
     * @param earlier how many of the answers an earlier run had written
     * @param seconds how long this run took
     */
    public static void write(OutputStream file, Release release, BatchTally tally, long earlier, double seconds)
            throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(file)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeObjectFieldStart("release");
            out.writeStringField("id", release.id());
            out.writeStringField("sha256", release.sha256());
            out.writeEndObject();
            out.writeNumberField("answered", tally.answered());
            out.writeNumberField("blank", tally.blank());
            out.writeNumberField("decided", tally.decided());
            out.writeNumberField("refused", tally.refused());
            out.writeNumberField("unreadable", tally.unreadable());
            out.writeNumberField("tooLong", tally.tooLong());
            out.writeNumberField("faults", tally.faults());
            out.writeObjectFieldStart("outcomes");
            for (Outcome outcome : Outcome.values()) {
                out.writeNumberField(outcome.name(), tally.outcomes().get(outcome));
            }
            out.writeEndObject();
            counts(out, "refusals", tally.refusals());
            scores(out, tally);
            out.writeNumberField("earlier", earlier);
            out.writeNumberField("seconds", Math.round(seconds * 1000) / 1000.0);
            out.writeNumberField("linesPerSecond", Math.round((tally.answered() - earlier) / Math.max(seconds, 1e-3)));
            out.writeEndObject();
        }
    }

    private static void counts(JsonGenerator out, String name, Map<String, Long> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            out.writeNumberField(count.getKey(), count.getValue());
        }
        out.writeEndObject();
    }

    /** The scores that occur, in ascending order. */
    private static void scores(JsonGenerator out, BatchTally tally) throws IOException {
        out.writeObjectFieldStart("scores");
        for (int score = 0; score <= BatchTally.MOST_POINTS; score++) {
            if (tally.scored(score) > 0) {
                out.writeNumberField(Integer.toString(score), tally.scored(score));
            }
        }
        out.writeEndObject();
    }
}
