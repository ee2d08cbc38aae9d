package org.mipspi.formats.qrda3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mipspi.formats.DocumentTooLarge;

/**
 * Bounds what is read of a document, as a whole and between two grants. The parser itself bounds neither the length of
 * a name nor that of a comment, and keeps both in memory.
 */
final class SizeLimitedStream extends FilterInputStream {

    private final int maxBytes;
    private final int maxPiece;
    private int total;
    private int piece;
    private IOException failure;

    SizeLimitedStream(InputStream in, int maxBytes, int maxPiece) {
        super(in);
        this.maxBytes = maxBytes;
        this.maxPiece = maxPiece;
    }

    /** Allows another piece to be read. */
    void grant() {
        piece = 0;
    }

    /** Why the document did not come whole: its bytes did not, or were too many. Null where it did. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (piece > maxPiece) {
            throw new IOException("a tag, a comment or an instruction has more than " + maxPiece + " bytes");
        }
        try {
            int read = super.read(buffer, offset, length);
            total += Math.max(read, 0);
            piece += Math.max(read, 0);
            if (total > maxBytes) {
                throw new DocumentTooLarge(maxBytes);
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
