package org.mipspi.api.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mipspi.files.OutputFile;

/** The body of a request, piece by piece. What cannot be written is an error of the service, and not of the caller. */
final class BodyPieces {

    private static final int PIECE = 64 * 1024;

    private final InputStream body;
    private final Runnable goOn;

    /**
     * A body.
     *
     * @param goOn is run before each piece; what it throws ends the reading
     */
    BodyPieces(InputStream body, Runnable goOn) {
        this.body = body;
        this.goOn = goOn;
    }

    /** Takes pieces. */
    interface Taker {
        void take(byte[] piece, int length) throws UnreadableRecords;
    }

    /**
     * Hands on all pieces.
     *
     * @throws IOException if the body cannot be read
     */
    void forEach(Taker taker) throws IOException, UnreadableRecords {
        byte[] piece = new byte[PIECE];
        goOn.run();
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            taker.take(piece, read);
            goOn.run();
        }
    }

    /** Opens a file for what is received. */
    static OutputStream open(Path file) {
        try {
            return OutputFile.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream file, byte[] bytes, int offset, int length) {
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close(OutputStream file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
