package org.mipspi.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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
    private static final int BYTES_IN_BLOCK = 256 * 1024;

    private final ExecutorService workers;
    private final Function<List<Line>, Answers> answering;

    /** Blocks in the order of their lines; the last is one of null. */
    private final BlockingQueue<Future<Answers>> pending;

    Pipeline(ExecutorService workers, int ahead, Function<List<Line>, Answers> answering) {
        this.workers = workers;
        this.answering = answering;
        this.pending = new ArrayBlockingQueue<>(ahead);
    }

    Tally run(LineReader lines, OutputStream out, BatchLimits limits, Batch.Progress progress) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        Tally tally = new Tally();
        long nextLine = lines.read() + 1;
        long before = lines.read();
        Thread reading = new Thread(() -> read(lines, limits.lines()), "batch-reader");
        reading.setDaemon(true);
        reading.start();
        try {
            Answers answers = next(deadline, nextLine);
            while (answers != null) {
                answers.writeTo(out);
                if (pending.isEmpty()) {
                    out.flush();
                }
                nextLine = answers.lastLine() + 1;
                tally.add(answers.tally());
                progress.answered(tally.answered());
                answers = answers.isLast() ? null : next(deadline, nextLine);
            }
            out.flush();
            tally.addBlank(lines.read() - before - tally.answered());
            return tally;
        } finally {
            reading.interrupt();
            List<Future<Answers>> givenUp = new ArrayList<>();
            // Emptied too, so that the reading thread is not left waiting for room.
            pending.drainTo(givenUp);
            givenUp.forEach(block -> block.cancel(true));
        }
    }

    /** The answers that are written next, or null at the end. */
    private Answers next(long deadline, long nextLine) throws IOException {
        try {
            Future<Answers> block = pending.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (block == null) {
                throw new TimeoutException();
            }
            return block.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Answers.limit("The time for one batch is over.", nextLine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the batch was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unread) {
                throw unread;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void read(LineReader lines, long maxLines) {
        try {
            boolean more = true;
            while (more) {
                List<Line> block = block(lines, maxLines);
                more = !block.isEmpty() && lines.read() <= maxLines;
                if (!block.isEmpty()) {
                    pending.put(workers.submit(() -> answering.apply(block)));
                }
            }
            Answers end = lines.read() <= maxLines
                    ? null
                    : Answers.limit("A batch may have " + maxLines + " lines.", maxLines + 1);
            pending.put(CompletableFuture.completedFuture(end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Exception e) {
        try {
            pending.put(CompletableFuture.failedFuture(e));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lines up to a size, or up to where the next would have to be waited for. */
    private static List<Line> block(LineReader lines, long maxLines) throws IOException {
        List<Line> block = new ArrayList<>(LINES_IN_BLOCK);
        int bytes = 0;
        do {
            Line line = lines.next();
            if (line == null || line.number() > maxLines) {
                return block;
            }
            block.add(line);
            bytes += line.length();
        } while (block.size() < LINES_IN_BLOCK && bytes < BYTES_IN_BLOCK && lines.isReady());
        return block;
    }
}
