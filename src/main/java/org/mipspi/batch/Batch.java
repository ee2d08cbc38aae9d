package org.mipspi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * Decides newline-delimited JSON, one submission a line, and writes one answer a line in the same order. A line that is
 * refused, cannot be read or meets a fault is answered in its place; none ends the run.
 */
public final class Batch implements AutoCloseable {

    /** How a submission is decided. */
    public interface Decider {
        /** Decides one submission in JSON. */
        Result decide(byte[] json) throws UnreadableDocument;
    }

    /** Told after every few lines that were written how many there are by now. */
    public interface Progress {
        /** So much has been answered. */
        void answered(long lines);
    }

    private final Decider decider;
    private final int threads;
    private final BatchLimits limits;
    private final ExecutorService workers;

    /**
     * A way to decide batches, with threads of its own that all its runs share.
     *
     * @param threads how many decide at once
     */
    public Batch(Decider decider, int threads, BatchLimits limits) {
        this.decider = decider;
        this.threads = threads;
        this.limits = limits;
        this.workers = LinePipeline.workers("batch", threads);
    }

    /**
     * Answers every line. Answers go out as soon as they are there; lines are read no faster than answers are taken.
     *
     * @param name what the log calls this batch
     * @return what became of the lines
     * @throws IOException if the lines cannot be read or the answers not be written; what was under way is given up
     */
    public BatchTally run(String name, InputStream lines, OutputStream answers, Progress progress) throws IOException {
        return run(name, reader(lines), answers, false, progress);
    }

    /** A reader of as many lines as one batch may have. */
    LineReader reader(InputStream lines) {
        return new LineReader(lines, QppJsonReader.MAX_BYTES, limits.lines());
    }

    /**
     * Answers the lines that are left to read.
     *
     * @param compress whether the answers are gzip members rather than text
     */
    BatchTally run(String name, LineReader lines, OutputStream answers, boolean compress, Progress progress)
            throws IOException {
        BatchTally tally = new BatchTally();
        LinePipeline<AnswerBlock> pipeline = new LinePipeline<>(workers, threads, block -> {
            AnswerBlock decided = AnswerBlock.to(name, block, decider);
            return compress ? decided.compressed() : decided;
        });
        LinePipeline.End end = pipeline.run(lines, limits, (made, isFollowed) -> {
            made.writeTo(answers);
            if (!isFollowed) {
                answers.flush();
            }
            tally.add(made.tally());
            progress.answered(tally.answered());
        });
        if (end.limit() != null) {
            AnswerBlock.limit(end.limit(), end.next()).writeTo(answers);
        }
        answers.flush();
        tally.addBlank(end.blank());
        return tally;
    }

    /** The answer to one line, on a line of its own. */
    byte[] answer(BatchLine line) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            AnswerBlock.to("a batch", List.of(line), decider).writeTo(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /** Ends the threads; runs that are under way fail. */
    @Override
    public void close() {
        for (Runnable waiting : workers.shutdownNow()) {
            ((Future<?>) waiting).cancel(false);
        }
    }
}
