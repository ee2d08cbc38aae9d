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
 * One run over many lines: one thread reads, any number work on blocks of lines, the calling one takes what was made of
 * them, in the order of the lines. Between them there are never more than some blocks, so memory stays flat at any length,
 * and whoever is slowest, the one who takes included, sets the pace.
 *
 * @param <B> what is made of a block of lines
 */
public final class LinePipeline<B> {

    private static final int LINES_IN_BLOCK = 64;

    /** A line of two kilobytes can be answered with a thousand errors, sixty times as long: this bounds the answers. */
    private static final int BYTES_IN_BLOCK = 64 * 1024;

    /** Beside a block for each thread, some that are ready when the next has been taken. */
    private static final int READY = 2;

    /** Takes what was made of the lines, block by block. */
    public interface Taker<B> {
        /**
         * Takes the next block.
         *
         * @param isFollowed whether another is under way or ready
         */
        void take(B made, boolean isFollowed) throws IOException;
    }

    /**
     * How a run ended.
     *
     * @param blank how many lines were skipped because nothing is in them
     * @param limit what was over, null where all lines were read
     * @param next the first line that was not worked on
     */
    public record End(long blank, String limit, long next) {}

    /** A block with the number of its last line; the end instead of the block after the last one. */
    private record Made<B>(B block, long lastLine, End end) {}

    /**
     * Threads to work on blocks, which end with the program if nobody ends them before.
     *
     * @param name what a thread dump calls them
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
     * A pipeline that is yet to be run, once.
     *
     * @param threads how many of the workers it may keep busy
     * @param work what is made of a block, by any thread
     */
    public LinePipeline(ExecutorService workers, int threads, Function<List<BatchLine>, B> work) {
        this.workers = workers;
        this.work = work;
        this.pending = new ArrayBlockingQueue<>(threads + READY);
    }

    /**
     * Runs over all lines that are left to read, or up to a limit.
     *
     * @throws IOException if the lines cannot be read or what is made of them not be taken; the rest is given up
     */
    public End run(LineReader lines, BatchLimits limits, Taker<B> taker) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        nextLine = lines.read() + 1;
        Thread reading = new Thread(() -> read(lines, limits.lines()), "batch-reader");
        reading.setDaemon(true);
        reading.start();
        try {
            return take(taker, deadline);
        } finally {
            reading.interrupt();
            List<Future<Made<B>>> givenUp = new ArrayList<>();
            // Emptied too, so that the reading thread is not left waiting for room.
            pending.drainTo(givenUp);
            givenUp.forEach(block -> block.cancel(true));
        }
    }

    private End take(Taker<B> taker, long deadline) throws IOException {
        Made<B> made = next(deadline);
        while (made.end() == null) {
            taker.take(made.block(), !pending.isEmpty());
            nextLine = made.lastLine() + 1;
            made = next(deadline);
        }
        return made.end();
    }

    /** What is taken next. */
    private Made<B> next(long deadline) throws IOException {
        Future<Made<B>> block = null;
        try {
            // Asked for even where blocks are ready: whoever takes them slowly takes time too.
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
            return new Made<>(null, 0, new End(0, "The time for one batch is over.", nextLine));
        } catch (InterruptedException e) {
            giveUp(block);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the batch was interrupted");
        } catch (CancellationException e) {
            throw new InterruptedIOException("the batch was given up");
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
            String limit = lines.isBeyond() ? "A batch may have " + maxLines + " lines." : null;
            End end = new End(lines.blank() - blank, limit, lines.read() + 1);
            pending.put(CompletableFuture.completedFuture(new Made<>(null, 0, end)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Whatever it is: who waits for the next block is told.
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

    /** Lines up to a size, or up to where the next would have to be waited for; none at the end. */
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
