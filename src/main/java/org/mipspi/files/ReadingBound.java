package org.mipspi.files;

import java.io.InputStream;

/**
 * Bounds the bytes of all files of an input together, decompressed, and asks now and then whether to go on. A file that is
 * read several times counts once. For one thread.
 */
public final class ReadingBound {

    private final long most;
    private final Runnable goOn;
    private long bytes;

    /**
     * A bound for one input.
     *
     * @param most most bytes of all files, decompressed
     * @param goOn is run for each piece that is read; what it throws ends the reading
     */
    public ReadingBound(long most, Runnable goOn) {
        this.most = most;
        this.goOn = goOn;
    }

    /** No bound. */
    public static ReadingBound none() {
        return new ReadingBound(Long.MAX_VALUE, () -> {});
    }

    /** The files have more bytes than they may have. It is not an IOException, which readers report as a damaged file. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLarge(long most) {
            super("more than " + most + " bytes, decompressed", null, false, false);
            this.most = most;
        }

        /** Most bytes that all files may have. */
        public long most() {
            return most;
        }
    }

    /**
     * Refuses files before any of them is read, if they state that they are too large.
     *
     * @param stated how many bytes they state to have; what they have is counted all the same
     */
    void refuseIfMore(long stated) {
        if (stated > most) {
            throw new TooLarge(most);
        }
    }

    /** Counts the bytes of one more file. */
    OfFile file() {
        return new OfFile();
    }

    /** Counts the bytes of one file, whenever it is read. */
    final class OfFile {

        private long counted;

        /** The content of the file, read from its beginning. */
        InputStream of(InputStream content) {
            long[] position = {0};
            return new CountedInput(content, read -> {
                goOn.run();
                position[0] += read;
                if (position[0] > counted) {
                    bytes += position[0] - counted;
                    counted = position[0];
                    if (bytes > most) {
                        throw new TooLarge(most);
                    }
                }
            });
        }
    }
}
