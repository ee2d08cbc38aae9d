package org.mipspi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.files.TextLine;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ProblemJson;
import org.mipspi.formats.answer.ProblemType;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.formats.qppjson.QppJsonReader;

/** The answers to a block of consecutive lines, each with its line feed, and their counts. */
final class AnswerBlock {

    private static final System.Logger LOG = System.getLogger(AnswerBlock.class.getName());

    /** Size of a typical answer in bytes. */
    private static final int USUAL_ANSWER = 10 * 1024;

    private final String batch;
    private ByteArrayOutputStream bytes;
    private final BatchTally tally = new BatchTally();

    private AnswerBlock(String batch, int capacity) {
        this.batch = batch;
        this.bytes = new ByteArrayOutputStream(capacity);
    }

    /**
     * Answers each line. A bad line, and even an error of this program, is answered in its place.
     *
     * @param batch the name of the batch in the log
     */
    static AnswerBlock to(String batch, List<TextLine> lines, Batch.Decider decider) {
        AnswerBlock answers = new AnswerBlock(batch, lines.size() * USUAL_ANSWER);
        for (TextLine line : lines) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the batch has ended; these answers are not needed");
            }
            answers.answer(line, decider);
        }
        return answers;
    }

    private void answer(TextLine line, Batch.Decider decider) {
        if (line.bytes() == null) {
            tally.addTooLong();
            String detail = DocumentTooLarge.message(QppJsonReader.MAX_BYTES);
            write(ProblemJson.of(ProblemType.TOO_LARGE, detail, line.number()));
            return;
        }
        try {
            Result result = decider.decide(line.bytes());
            if (result instanceof Result.Decided decided) {
                decided(decided.decision());
            } else if (result instanceof Result.Scored scored) {
                scored(scored.answer());
            } else {
                refused((Result.Refused) result, line.number());
            }
        } catch (UnreadableDocument e) {
            tally.addUnreadable();
            write(ProblemJson.unreadable(e, line.number()));
        } catch (RuntimeException | StackOverflowError e) {
            fault(e, line.number());
        }
    }

    private void decided(Decision decision) {
        AnswerJson.write(UUID.randomUUID(), decision, bytes);
        bytes.write('\n');
        tally.addDecided(decision.outcome(), decision.score().category());
        if (decision.readings() != null) {
            tally.addReadings(decision.readings());
        }
    }

    private void scored(ScoreAnswer answer) {
        ScoreJson.write(UUID.randomUUID(), answer, bytes);
        bytes.write('\n');
        tally.addDecided(answer.outcome(), answer.score().category());
    }

    private void refused(Result.Refused refused, long line) {
        write(ProblemJson.refused(refused.problems(), line));
        tally.addRefused(refused.problems().stream()
                .map(problem -> problem.code().name())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void fault(Throwable e, long line) {
        String id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "error " + id + " in line " + line + " of " + batch, e);
        tally.addFault();
        write(ProblemJson.fault(id, line));
    }

    private void write(byte[] problem) {
        bytes.writeBytes(problem);
        bytes.write('\n');
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
