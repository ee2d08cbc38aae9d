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
import java.util.function.Function;

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
     * @param blank how many blank lines were skipped
     * @param limit which limit was exceeded, as a sentence; null if all lines were processed
     * @param next the first line that was not processed
     */
    public record End(long blank, String limit, long next) {}

    /** The result of a block and the number of its last line; or, after the last block, the end. */
    private record Made<B>(B block, long lastLine, End end) {}

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
    private final Function<List<BatchLine>, B> work;

    /** Blocks in the order of their lines, up to the end. */
    private final BlockingQueue<Future<Made<B>>> pending;

    private long nextLine = 1;

    /**
     * A pipeline for one run.
     *
     * @param workers the threads that process blocks
     * @param threads how many of them it may use at once
     * @param work processes a block, called by several threads
     */
    public LinePipeline(ExecutorService workers, int threads, Function<List<BatchLine>, B> work) {
        this.workers = workers;
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
        nextLine = lines.read() + 1;
        Thread reading = new Thread(() -> read(lines, limits.lines()), "batch-reader");
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
        while (made.end() == null) {
            consumer.accept(made.block(), !pending.isEmpty());
            nextLine = made.lastLine() + 1;
            made = next(deadline);
        }
        return made.end();
    }

    /** The next result. */
    private Made<B> next(long deadline) throws IOException {
        Future<Made<B>> block = null;
        try {
            // Checked even if blocks are ready: a slow consumer uses up the time too.
            if (deadline - System.nanoTime() <= 0) {
                throw new TimeoutException();
            }
            block = pending.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (block == null) {
                throw new TimeoutException();
            }
            return block.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp(block);
            return new Made<>(null, 0, new End(0, "The time limit of one batch is over.", nextLine));
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

    private static void giveUp(Future<?> block) {
        if (block != null) {
            block.cancel(true);
        }
    }

    private void read(LineReader lines, long maxLines) {
        try {
            long blank = lines.blank();
            for (List<BatchLine> block = block(lines); !block.isEmpty(); block = block(lines)) {
                List<BatchLine> read = block;
                long last = read.get(read.size() - 1).number();
                pending.put(workers.submit(() -> new Made<>(work.apply(read), last, null)));
            }
            String limit =
                    lines.isBeyond() ? "The batch has more than " + maxLines + " lines, the limit of one batch." : null;
            End end = new End(lines.blank() - blank, limit, lines.read() + 1);
            pending.put(CompletableFuture.completedFuture(new Made<>(null, 0, end)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Any error is passed on to the thread that waits for the next block.
            fail(e);
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
    private static List<BatchLine> block(LineReader lines) throws IOException {
        List<BatchLine> block = new ArrayList<>(LINES_IN_BLOCK);
        int bytes = 0;
        do {
            BatchLine line = lines.next();
            if (line == null) {
                return block;
            }
            block.add(line);
            bytes += line.length();
        } while (block.size() < LINES_IN_BLOCK && bytes < BYTES_IN_BLOCK && lines.isReady());
        return block;
    }
}
