package org.mipspi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.mipspi.files.TextLine;

/** The answers to a block of consecutive lines, each with its line feed, and their counts. */
final class AnswerBlock {

    /** Size of a typical answer in bytes. */
    private static final int USUAL_ANSWER = 10 * 1024;

    private ByteArrayOutputStream bytes;
    private final BatchTally tally = new BatchTally();

    private AnswerBlock(int capacity) {
        this.bytes = new ByteArrayOutputStream(capacity);
    }

    /**
     * Answers each line. A bad line, and even an error of this program, is answered in its place.
     *
     * @param batch the name of the batch in the log
     */
    static AnswerBlock to(String batch, List<TextLine> lines, Batch.Decider decider) {
        AnswerBlock answers = new AnswerBlock(lines.size() * USUAL_ANSWER);
        LineDecider each = new LineDecider(batch, decider);
        for (TextLine line : lines) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the batch has ended; these answers are not needed");
            }
            answers.add(line, each);
        }
        return answers;
    }

    private void add(TextLine line, LineDecider decider) {
        LineAnswer answer = decider.decide(line);
        try {
            write(answer);
        } catch (RuntimeException | StackOverflowError e) {
            answer = decider.fault(e, line);
            write(answer);
        }
        bytes.write('\n');
        tally.add(answer);
    }

    private void write(LineAnswer answer) {
        if (answer instanceof LineAnswer.OfSubmission decided) {
            decided.write(UUID.randomUUID(), bytes);
        } else {
            bytes.writeBytes(((LineAnswer.OfProblem) answer).problem());
        }
    }

    /** The same answers, compressed as one gzip member. Consecutive members form a gzip file. */
    AnswerBlock compressed() {
        ByteArrayOutputStream member = new ByteArrayOutputStream(bytes.size() / 8 + 64);
        try (OutputStream gzip = new GZIPOutputStream(member)) {
            bytes.writeTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes = member;
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        bytes.writeTo(out);
    }

    BatchTally tally() {
        return tally;
    }
}
