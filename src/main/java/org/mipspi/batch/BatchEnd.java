package org.mipspi.batch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mipspi.files.JsonFile;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;

/**
 * How a batch ended.
 *
 * @param reason why it ended
 * @param lines how many lines from the first on were answered or are blank
 * @param tally the counts of their results
 */
public record BatchEnd(Reason reason, long lines, BatchTally tally) {

    /** Why a batch ended. */
    public enum Reason {
        /** Every line was answered. */
        COMPLETE(null, null),
        /** The batch has more lines than one batch may have. */
        LINES(ProblemType.BATCH_LIMIT, "The batch has more than %d lines, the limit of one batch."),
        /** The batch took longer than one batch may take. */
        TIME(ProblemType.BATCH_LIMIT, "The time limit of one batch is over."),
        /** The answers were not read, and the lines that were sent meanwhile exceed what the service keeps. */
        UNREAD(
                ProblemType.BATCH_LIMIT,
                "The answers were not read while more lines were sent than the service keeps. Read while you send."),
        /** The compressed lines are damaged or incomplete. */
        DAMAGED(
                ProblemType.UNREADABLE,
                "The batch is damaged gzip or ends in the middle, although its Content-Encoding is gzip."),
        /** The service is going down. */
        GOING_DOWN(ProblemType.GOING_DOWN, "The service is going down.");

        private final ProblemType problem;
        private final String found;

        Reason(ProblemType problem, String found) {
            this.problem = problem;
            this.found = found;
        }
    }

    /** The first line that was not answered. */
    public long next() {
        return lines + 1;
    }

    /** The last line of the answers if the batch ended early: the problem, with the line to go on from. */
    byte[] problem() {
        return line(ProblemJson.of(reason.problem, detail(), next()));
    }

    /** The last line of the answers if the caller asked for a summary: whether every line was answered, and counts. */
    byte[] summary() {
        boolean complete = reason == Reason.COMPLETE;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("end", complete);
        fields.put("lines", lines);
        if (!complete) {
            fields.put("next", next());
            fields.put("reason", reason);
            fields.put("type", reason.problem.uri());
            fields.put("title", reason.problem.title());
            fields.put("status", reason.problem.status());
            fields.put("detail", detail());
        }
        fields.put("decided", tally.decided());
        fields.put("refused", tally.refused());
        fields.put("unreadable", tally.unreadable());
        fields.put("tooLong", tally.tooLong());
        fields.put("faults", tally.faults());
        fields.put("blank", tally.blank());
        fields.put("outcomes", tally.outcomes());
        return line(JsonFile.bytes(fields));
    }

    private static byte[] line(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private String detail() {
        return String.format(reason.found, lines) + " Lines from " + next()
                + " on were not answered. Send them as another batch.";
    }
}
