package org.mipspi.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One run of a batch: one thread reads, any number answer, the calling one writes. Between them there are never more
 * than some blocks of lines, so memory stays flat at any length, and whoever is slowest, the reader of the answers
 * included, sets the pace.
 */
final class Pipeline {

    private static final int LINES_IN_BLOCK = 64;

    /** A line of two kilobytes can be answered with a thousand errors, sixty times as long: this bounds the answers. */
    private static final int BYTES_IN_BLOCK = 64 * 1024;

    private final ExecutorService workers;
    private final Function<List<Line>, Answers> answering;

    /** Blocks in the order of their lines, up to one that says it is the last. */
    private final BlockingQueue<Future<Answers>> pending;

    /** Of the lines that were answered, and those only. */
    private final Tally tally = new Tally();

    private long nextLine = 1;

    Pipeline(ExecutorService workers, int ahead, Function<List<Line>, Answers> answering) {
        this.workers = workers;
        this.answering = answering;
        this.pending = new ArrayBlockingQueue<>(ahead);
    }

    Tally run(LineReader lines, OutputStream out, BatchLimits limits, Batch.Progress progress) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        nextLine = lines.read() + 1;
        Thread reading = new Thread(() -> read(lines, limits.lines()), "batch-reader");
        reading.setDaemon(true);
        reading.start();
        try {
            write(out, deadline, progress);
        } finally {
            reading.interrupt();
            List<Future<Answers>> givenUp = new ArrayList<>();
            // Emptied too, so that the reading thread is not left waiting for room.
            pending.drainTo(givenUp);
            givenUp.forEach(block -> block.cancel(true));
        }
        return tally;
    }

    private void write(OutputStream out, long deadline, Batch.Progress progress) throws IOException {
        Answers answers;
        do {
            answers = next(deadline);
            answers.writeTo(out);
            if (pending.isEmpty()) {
                out.flush();
            }
            nextLine = answers.lastLine() + 1;
            tally.add(answers.tally());
            progress.answered(tally.answered());
        } while (!answers.isLast());
        out.flush();
    }

    /** The answers that are written next. */
    private Answers next(long deadline) throws IOException {
        Future<Answers> block = null;
        try {
            // Asked for even where answers are ready: whoever takes them slowly takes time too.
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
            return Answers.limit("The time for one batch is over.", nextLine);
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

    private static void giveUp(Future<Answers> block) {
        if (block != null) {
            block.cancel(true);
        }
    }

    private void read(LineReader lines, long maxLines) {
        try {
            long blank = lines.blank();
            for (List<Line> block = block(lines); !block.isEmpty(); block = block(lines)) {
                List<Line> read = block;
                pending.put(workers.submit(() -> answering.apply(read)));
            }
            Answers end = lines.isBeyond()
                    ? Answers.limit("A batch may have " + maxLines + " lines.", lines.read() + 1)
                    : Answers.end(lines.read());
            end.tally().addBlank(lines.blank() - blank);
            pending.put(CompletableFuture.completedFuture(end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // Whatever it is: who waits for the next answers is told.
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
    private static List<Line> block(LineReader lines) throws IOException {
        List<Line> block = new ArrayList<>(LINES_IN_BLOCK);
        int bytes = 0;
        do {
            Line line = lines.next();
            if (line == null) {
                return block;
            }
            block.add(line);
            bytes += line.length();
        } while (block.size() < LINES_IN_BLOCK && bytes < BYTES_IN_BLOCK && lines.isReady());
        return block;
    }
}
