package org.mipspi.formats.qrda3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.text.Utf8Check;

/**
 * Limits how many bytes are read: of the whole document, and of each single piece (a tag or a comment). The XML parser
 * keeps names and comments in memory and does not limit their length itself.
 */
final class SizeLimitedStream extends FilterInputStream {

    private final int maxBytes;
    private final int maxPiece;
    private int total;
    private int piece;
    private IOException failure;
    private final Utf8Check text = new Utf8Check();
    private boolean isCompressed;

    SizeLimitedStream(InputStream in, int maxBytes, int maxPiece) {
        super(in);
        this.maxBytes = maxBytes;
        this.maxPiece = maxPiece;
    }

    /** Begins the next piece. */
    void beginPiece() {
        piece = 0;
    }

    /** Why the document could not be read to its end: an input error, or too many bytes. Null if there was no error. */
    IOException failure() {
        return failure;
    }

    /** Where the bytes that were read stop being UTF-8. */
    Utf8Check text() {
        return text;
    }

    /** Whether nothing was read. */
    boolean isEmpty() {
        return total == 0;
    }

    /** Whether the bytes are those of a gzip file. */
    boolean isCompressed() {
        return isCompressed;
    }

    private static boolean isGzip(byte[] bytes, int at, int length) {
        return length > 1 && (bytes[at] & 0xff) == 0x1f && (bytes[at + 1] & 0xff) == 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (piece > maxPiece) {
            throw new IOException("A tag, comment or processing instruction is longer than " + maxPiece + " bytes");
        }
        try {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                isCompressed |= total == 0 && isGzip(buffer, offset, read);
                text.read(buffer, offset, read);
            } else if (read < 0) {
                text.end();
            }
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
