package org.mipspi.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Detail;
import org.mipspi.files.LineReader;
import org.mipspi.files.TextLine;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;

/**
 * Decides newline-delimited JSON, one submission per line, and writes one answer per line in the same order. A line that
 * is refused, is unreadable or causes an error is answered in its place; it does not end the run.
 */
public final class Batch implements AutoCloseable {

    /** Decides one submission. */
    public interface Decider {
        /**
         * Decides one submission in JSON.
         *
         * @throws UnreadableDocument if it cannot be read
         */
        Result decide(byte[] json) throws UnreadableDocument;

        /**
         * Decides by these rules.
         *
         * @param detail how much an answer tells
         */
        static Decider of(DecisionService decisions, Detail detail) {
            return detail == Detail.SCORE
                    ? json -> decisions.score(decisions.read(json))
                    : json -> decisions.decide(json, false);
        }
    }

    /** Receives the number of answered lines, after every few lines. */
    public interface Progress {
        /**
         * Called after answers were written.
         *
         * @param lines how many lines have been answered so far
         */
        void answered(long lines);
    }

    private final Decider decider;
    private final int threads;
    private final BatchLimits limits;
    private final ExecutorService workers;
    private final BooleanSupplier stopping;

    /**
     * Creates the threads that all runs share.
     *
     * @param decider decides one submission, called by several threads
     * @param threads how many submissions are decided at once, 1 or more
     * @param limits the limits of one run
     */
    public Batch(Decider decider, int threads, BatchLimits limits) {
        this(decider, threads, limits, () -> false);
    }

    /**
     * Creates the threads that all runs share, of a program that can be stopped.
     *
     * @param stopping whether the program is stopping; asked several times a second by every run, which then ends early
     */
    public Batch(Decider decider, int threads, BatchLimits limits, BooleanSupplier stopping) {
        this(decider, threads, limits, LinePipeline.workers("batch", threads), stopping);
    }

    private Batch(Decider decider, int threads, BatchLimits limits, ExecutorService workers, BooleanSupplier stopping) {
        this.decider = decider;
        this.threads = threads;
        this.limits = limits;
        this.workers = workers;
        this.stopping = stopping;
    }

    /** Runs that decide in another way, on the same threads and with the same limits. */
    public Batch deciding(Decider other) {
        return new Batch(other, threads, limits, workers, stopping);
    }

    /** What the last line of the answers is. */
    public enum LastLine {
        /** The answer to the last line; if the batch ended early, a problem with the line to go on from. */
        ANSWER,
        /** A summary: whether every line was answered, the line to go on from if not, and counts. */
        SUMMARY
    }

    /**
     * Answers every line. Answers are written as soon as they are ready. Lines are read no faster than answers are
     * written.
     *
     * @param name the name of this batch in the log
     * @param lines the submissions, one per line, in UTF-8
     * @param answers where the answers are written, one per line
     * @param progress receives the number of answered lines
     * @return how it ended, with the counts of the results
     * @throws IOException if the lines cannot be read or the answers cannot be written; unfinished work is canceled
     */
    public BatchEnd run(String name, InputStream lines, OutputStream answers, Progress progress) throws IOException {
        return run(name, lines, answers, LastLine.ANSWER, new BatchTally(), progress);
    }

    /**
     * Answers every line, as {@link #run(String, InputStream, OutputStream, Progress)} does.
     *
     * @param last what the last line of the answers is
     * @param tally receives the counts, also those of a run that fails
     */
    public BatchEnd run(String name, InputStream lines, OutputStream answers, LastLine last, BatchTally tally)
            throws IOException {
        return run(name, lines, answers, last, tally, answered -> {});
    }

    private BatchEnd run(
            String name, InputStream lines, OutputStream answers, LastLine last, BatchTally tally, Progress progress)
            throws IOException {
        BatchEnd end = run(name, reader(lines), answers, false, tally, progress);
        if (last == LastLine.SUMMARY) {
            answers.write(end.summary());
        } else if (end.reason() != BatchEnd.Reason.COMPLETE) {
            answers.write(end.problem());
        }
        answers.flush();
        return end;
    }

    /** A reader for the lines of one batch, up to the limit. */
    LineReader reader(InputStream lines) {
        return new LineReader(lines, QppJsonReader.MAX_BYTES, limits.lines());
    }

    /**
     * Answers the lines that were not read yet.
     *
     * @param compress whether the answers are written as gzip members instead of text
     */
    BatchEnd run(String name, LineReader lines, OutputStream answers, boolean compress, Progress progress)
            throws IOException {
        return run(name, lines, answers, compress, new BatchTally(), progress);
    }

    private BatchEnd run(
            String name, LineReader lines, OutputStream answers, boolean compress, BatchTally tally, Progress progress)
            throws IOException {
        LinePipeline<AnswerBlock> pipeline = new LinePipeline<>(workers, threads, stopping, block -> {
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
        answers.flush();
        tally.addBlank(end.blank());
        return new BatchEnd(end.reason(), end.lines(), tally);
    }

    /** The answer to one line, with its line feed. */
    byte[] answer(TextLine line) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            AnswerBlock.to("a batch", List.of(line), decider).writeTo(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /** Stops the threads; unfinished runs fail. */
    @Override
    public void close() {
        for (Runnable waiting : workers.shutdownNow()) {
            ((Future<?>) waiting).cancel(false);
        }
    }
}
