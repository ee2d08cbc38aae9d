package org.mipspi.batch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the answers of a batch to its caller, and tells how long they have waited for the caller to read. */
public final class WaitingAnswers extends FilterOutputStream {

    private static final long NOT_WAITING = 0;

    private volatile long since = NOT_WAITING;

    /** Answers that are written to this stream, which waits while the caller does not read. */
    public WaitingAnswers(OutputStream out) {
        super(out);
    }

    /** For how many milliseconds answers have waited; 0 if none waits. Any thread may ask. */
    public long millis() {
        long began = since;
        return began == NOT_WAITING ? 0 : (System.nanoTime() - began) / 1_000_000;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void waiting(Writing writing) throws IOException {
        since = System.nanoTime();
        try {
            writing.write();
        } finally {
            since = NOT_WAITING;
        }
    }

    @Override
    public void write(int b) throws IOException {
        waiting(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waiting(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        waiting(out::flush);
    }
}
