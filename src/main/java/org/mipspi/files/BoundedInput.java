package org.mipspi.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must not be longer than a number of bytes, such as one that comes from a stranger. */
public final class BoundedInput extends FilterInputStream {

    private final long most;
    private long read;

    /**
     * Bounds a stream.
     *
     * @param most most bytes that it may have
     */
    public BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** The stream has more bytes than it may have. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLong(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        /** Most bytes that the stream may have. */
        public long most() {
            return most;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int bytes = super.read(into, offset, length);
        read += Math.max(0, bytes);
        if (read > most) {
            throw new TooLong(most);
        }
        return bytes;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
