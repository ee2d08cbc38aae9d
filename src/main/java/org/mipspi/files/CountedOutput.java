package org.mipspi.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are written to a stream, before each piece of them. */
final class CountedOutput extends FilterOutputStream {

    private final LongConsumer written;

    CountedOutput(OutputStream out, LongConsumer written) {
        super(out);
        this.written = written;
    }

    @Override
    public void write(int one) throws IOException {
        written.accept(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        written.accept(length);
        out.write(bytes, offset, length);
    }
}
