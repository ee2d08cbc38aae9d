package org.mipspi.domain.records;

/** How many ids of one kind are held in memory while records are read. All else is kept on disk. */
public final class HeldIds {

    private static final int MOST = 1_000_000;

    /** An id with what belongs to it takes about 300 bytes, and several kinds are held at once. */
    private static final int BYTES_OF_HEAP = 4_096;

    private HeldIds() {}

    /** The most ids of one kind: 1,000,000, or one for each 4 KiB of the heap if that is fewer. */
    public static int most() {
        return (int) Math.min(MOST, Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP);
    }
}
