package org.mipspi.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.mipspi.files.GzipInput;

/**
 * Reads a batch ahead of the answers, so that a caller can send a batch of a limited size before it reads any answer. If
 * the caller sends more and still reads no answers, neither side could go on. Then the batch ends: what is in memory is
 * answered as far as the caller reads it, and the rest is read and discarded.
 */
public final class ReadAhead extends InputStream {

    private static final int PIECE = 64 * 1024;

    /** A caller without patience for answers needs some time to send the rest, and only then reads why that was in vain. */
    private static final int PATIENCE_WITH_THE_REST = 4;

    /** The caller can begin not to read at any time. */
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private final InputStream source;
    private final int capacity;
    private final Duration patience;
    private final LongSupplier unread;
    private final Runnable abandoned;
    private final Thread filling;

    /** A ring of bytes that grows up to the capacity. */
    private byte[] ring = new byte[PIECE];

    private int first;
    private int size;
    private boolean ended;
    private boolean cut;
    private IOException failure;

    /**
     * Begins to read.
     *
     * @param source what is sent
     * @param capacity how many bytes are kept in memory, 64 KiB or more
     * @param patience how long the caller may read no answer while no more bytes can be kept
     * @param unread for how many milliseconds the caller has read no answer that is ready; 0 if none is
     * @param abandoned is run if the caller still reads nothing four times as long, after the batch was cut off
     */
    public ReadAhead(InputStream source, int capacity, Duration patience, LongSupplier unread, Runnable abandoned) {
        this.source = source;
        this.capacity = Math.max(PIECE, capacity);
        this.patience = patience;
        this.unread = unread;
        this.abandoned = abandoned;
        this.filling = new Thread(this::fill, "batch-read-ahead");
        filling.setDaemon(true);
        filling.start();
    }

    /** The batch ends before its last line. */
    static final class EndedEarly extends IOException {
        private static final long serialVersionUID = 1L;

        private final BatchEnd.Reason reason;

        EndedEarly(BatchEnd.Reason reason) {
            super("the batch ended early: " + reason);
            this.reason = reason;
        }

        BatchEnd.Reason reason() {
            return reason;
        }
    }

    private void fill() {
        byte[] piece = new byte[PIECE];
        try {
            for (int read = source.read(piece); read >= 0; read = source.read(piece)) {
                put(piece, read);
            }
            end(null);
        } catch (IOException e) {
            end(e);
        } catch (InterruptedException e) {
            end(new InterruptedIOException("the batch is over"));
        } catch (RuntimeException | Error e) {
            end(new IOException(e));
        }
    }

    private synchronized void put(byte[] piece, int length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!cut && size + length > capacity) {
            long left = patience.toMillis() - unread.getAsLong();
            if (left > 0) {
                wait(Math.min(left, LONGEST_WAIT_MILLIS));
            } else {
                cut = true;
                notifyAll();
            }
        }
        if (cut) {
            if (unread.getAsLong() > (1 + PATIENCE_WITH_THE_REST) * patience.toMillis()) {
                abandoned.run();
            }
            return;
        }
        grow(size + length);
        int end = (first + size) % ring.length;
        int atEnd = Math.min(length, ring.length - end);
        System.arraycopy(piece, 0, ring, end, atEnd);
        System.arraycopy(piece, atEnd, ring, 0, length - atEnd);
        size += length;
        notifyAll();
    }

    private void grow(int needed) {
        if (needed > ring.length) {
            byte[] larger = new byte[Math.min(Math.max(needed, 2 * ring.length), capacity)];
            int atEnd = Math.min(size, ring.length - first);
            System.arraycopy(ring, first, larger, 0, atEnd);
            System.arraycopy(ring, 0, larger, atEnd, size - atEnd);
            ring = larger;
            first = 0;
        }
    }

    private synchronized void end(IOException why) {
        ended = true;
        failure = why;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        try {
            while (size == 0 && !cut && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the batch is over");
        }
        if (size == 0 && cut) {
            throw new EndedEarly(BatchEnd.Reason.UNREAD);
        }
        if (size == 0 && failure instanceof GzipInput.DamagedGzip) {
            throw new EndedEarly(BatchEnd.Reason.DAMAGED);
        }
        if (size == 0 && failure != null) {
            throw failure;
        }
        if (size == 0) {
            return -1;
        }
        int read = Math.min(Math.min(length, size), ring.length - first);
        System.arraycopy(ring, first, into, offset, read);
        first = (first + read) % ring.length;
        size -= read;
        notifyAll();
        return read;
    }

    /** Stops reading. */
    @Override
    public void close() {
        filling.interrupt();
    }
}
