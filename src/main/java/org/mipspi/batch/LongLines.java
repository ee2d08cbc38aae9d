package org.mipspi.batch;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits the long lines that are decided at the same time, by their bytes. A line of 1 MiB takes many times its size
 * while it is decided, so that as many of them as there are threads would fill the memory.
 */
public final class LongLines {

    /** Blocks of lines up to this size, in bytes, do not wait: all threads together can decide them. */
    static final int SHORT = 128 * 1024;

    /** The largest block: lines up to 64 KiB, and one line of 1 MiB. */
    private static final int LARGEST = 2 * 1024 * 1024;

    /** The bytes of long lines that are decided at once may be this part of the heap; deciding them takes many times as much. */
    private static final int SHARE_OF_HEAP = 128;

    /** The limit for all batches of this program, because they share its heap. */
    static final LongLines OF_THIS_PROGRAM = new LongLines((int)
            Math.min(Integer.MAX_VALUE, Math.max(LARGEST, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)));

    private final int most;
    private final Semaphore free;

    /** A limit of this many bytes. */
    LongLines(int most) {
        this.most = most;
        this.free = new Semaphore(most, true);
    }

    /**
     * Works on a line of this program after it has waited for its turn.
     *
     * @param bytes how many bytes the line has
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public static <T> T inTurn(int bytes, Supplier<T> work) throws InterruptedException {
        int reserved = OF_THIS_PROGRAM.reserve(bytes);
        try {
            return work.get();
        } finally {
            OF_THIS_PROGRAM.release(reserved);
        }
    }

    /**
     * Waits until lines of this length can be decided.
     *
     * @param bytes how many bytes the lines have
     * @return how many bytes to {@link #release} afterwards
     */
    int reserve(int bytes) throws InterruptedException {
        int reserved = bytes <= SHORT ? 0 : Math.min(bytes, most);
        // Even nothing would wait behind those that wait.
        if (reserved > 0) {
            free.acquire(reserved);
        }
        return reserved;
    }

    /** Frees what {@link #reserve} returned. */
    void release(int reserved) {
        free.release(reserved);
    }
}
