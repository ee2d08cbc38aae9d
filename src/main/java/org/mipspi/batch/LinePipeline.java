package org.mipspi.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.mipspi.files.LineReader;
import org.mipspi.files.TextLine;

/**
 * Processes many lines on several threads and keeps their order. One thread reads, several process blocks of lines, and
 * the calling thread consumes the results in the order of the lines. Only a few blocks are in memory at a time, so the
 * slowest of these threads sets the pace and memory use does not grow with the input.
 *
 * @param <B> the result of a block of lines
 */
public final class LinePipeline<B> {

    private static final int LINES_IN_BLOCK = 64;

    /** Limits the size of the answers: a line of two kilobytes can be answered with a thousand problems, 60 times as long. */
    private static final int BYTES_IN_BLOCK = 64 * 1024;

    /** Blocks that wait ready to be consumed, in addition to one block for each thread. */
    private static final int READY = 2;

    /** How long a wait for a result may be before time and stop are checked again. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** Consumes the results, block by block. */
    public interface ResultConsumer<B> {
        /**
         * Consumes the result of the next block.
         *
         * @param isFollowed whether another block is ready or in progress
         */
        void accept(B made, boolean isFollowed) throws IOException;
    }

    /**
     * How a run ended.
     *
     * @param reason why it ended
     * @param lines how many lines from the first on were processed or are blank
     * @param blank how many blank lines this run skipped
     */
    public record End(BatchEnd.Reason reason, long lines, long blank) {}

    /**
     * The result of a block, or the end after the last block.
     *
     * @param block the result; null after the last block
     * @param end where the block ends; its reason is null before the end
     */
    private record Made<B>(B block, End end) {}

    /**
     * Threads that process blocks. They do not keep the program running.
     *
     * @param name the first part of their names in a thread dump
     * @param threads how many, 1 or more
     */
    public static ExecutorService workers(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name + '-' + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private final ExecutorService workers;
    private final Function<List<TextLine>, B> work;

    /** Blocks in the order of their lines, up to the end. */
    private final BlockingQueue<Future<Made<B>>> pending;

    private final BooleanSupplier stopping;

    /** Where the last block ends that was consumed. */
    private End consumed;

    /**
     * A pipeline for one run.
     *
     * @param workers the threads that process blocks
     * @param threads how many of them it may use at once
     * @param stopping whether the run is to end early; asked several times a second
     * @param work processes a block, called by several threads
     */
    public LinePipeline(
            ExecutorService workers, int threads, BooleanSupplier stopping, Function<List<TextLine>, B> work) {
        this.workers = workers;
        this.stopping = stopping;
        this.work = work;
        this.pending = new ArrayBlockingQueue<>(threads + READY);
    }

    /**
     * Processes all lines that were not read yet, up to a limit.
     *
     * @throws IOException if the lines cannot be read or a result cannot be consumed; unfinished work is canceled
     */
    public End run(LineReader lines, BatchLimits limits, ResultConsumer<B> consumer) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        consumed = new End(null, lines.read(), 0);
        Thread reading = new Thread(() -> read(lines), "batch-reader");
        reading.setDaemon(true);
        reading.start();
        try {
            return consume(consumer, deadline);
        } finally {
            reading.interrupt();
            List<Future<Made<B>>> givenUp = new ArrayList<>();
            // Empties the queue, so that the reading thread does not wait for room in it.
            pending.drainTo(givenUp);
            givenUp.forEach(block -> block.cancel(true));
        }
    }

    private End consume(ResultConsumer<B> consumer, long deadline) throws IOException {
        Made<B> made = next(deadline);
        while (made.block() != null) {
            consumer.accept(made.block(), !pending.isEmpty());
            consumed = made.end();
            made = next(deadline);
        }
        return made.end();
    }

    /** The next result. Time and stop are checked even if it is ready: a slow consumer uses up the time too. */
    private Made<B> next(long deadline) throws IOException {
        Future<Made<B>> block = null;
        try {
            while (!stopping.getAsBoolean()) {
                long wait = Math.min(deadline - System.nanoTime(), LONGEST_WAIT_NANOS);
                if (wait <= 0) {
                    return early(BatchEnd.Reason.TIME, block);
                }
                if (block == null) {
                    block = pending.poll(wait, TimeUnit.NANOSECONDS);
                } else if (isDone(block, wait)) {
                    return block.get();
                }
            }
            return early(BatchEnd.Reason.GOING_DOWN, block);
        } catch (InterruptedException e) {
            giveUp(block);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the batch was interrupted");
        } catch (CancellationException e) {
            throw new InterruptedIOException("the batch was canceled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isDone(Future<?> block, long nanos) throws InterruptedException, ExecutionException {
        try {
            block.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Made<B> early(BatchEnd.Reason reason, Future<Made<B>> block) {
        giveUp(block);
        return new Made<>(null, new End(reason, consumed.lines(), consumed.blank()));
    }

    private static void giveUp(Future<?> block) {
        if (block != null) {
            block.cancel(true);
        }
    }

    private void read(LineReader lines) {
        try {
            long blank = lines.blank();
            End last = new End(null, lines.read(), 0);
            try {
                for (List<TextLine> block = block(lines); !block.isEmpty(); block = block(lines)) {
                    List<TextLine> read = block;
                    End end = new End(null, lines.read(), lines.blank() - blank);
                    pending.put(workers.submit(() -> new Made<>(process(read), end)));
                    last = end;
                }
                BatchEnd.Reason reason = lines.isBeyond() ? BatchEnd.Reason.LINES : BatchEnd.Reason.COMPLETE;
                last = new End(reason, lines.read(), lines.blank() - blank);
            } catch (ReadAhead.EndedEarly e) {
                // What was read of the next line is not complete.
                last = new End(e.reason(), last.lines(), last.blank());
            }
            pending.put(CompletableFuture.completedFuture(new Made<>(null, last)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Any error is passed on to the thread that waits for the next block.
            fail(e);
        }
    }

    private B process(List<TextLine> block) throws InterruptedException {
        int bytes = block.stream().mapToInt(TextLine::length).sum();
        int reserved = LongLines.OF_THIS_PROGRAM.reserve(bytes);
        try {
            return work.apply(block);
        } finally {
            LongLines.OF_THIS_PROGRAM.release(reserved);
        }
    }

    private void fail(Throwable e) {
        try {
            pending.put(CompletableFuture.failedFuture(e));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next block: lines up to a size, or the lines that can be read without waiting; empty at the end. */
    private static List<TextLine> block(LineReader lines) throws IOException {
        List<TextLine> block = new ArrayList<>(LINES_IN_BLOCK);
        int bytes = 0;
        do {
            TextLine line = lines.next();
            if (line == null) {
                return block;
            }
            block.add(line);
            bytes += line.length();
        } while (block.size() < LINES_IN_BLOCK && bytes < BYTES_IN_BLOCK && lines.isReady());
        return block;
    }
}
