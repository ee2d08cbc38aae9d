package org.mipspi.api.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.LongPredicate;
import org.mipspi.files.GzipInput;

/** Bodies that callers compressed with gzip. */
public final class GzipBody {

    /** What to tell a caller whose body is not gzip or is damaged. */
    public static final String DAMAGED =
            "The body is not valid gzip, although its Content-Encoding is gzip. Compress it again, or send it uncompressed, without Content-Encoding.";

    private static final int PIECE = 16 * 1024;

    private GzipBody() {}

    /** How the decompression of a body ended. */
    enum End {
        COMPLETE,
        TOO_LARGE,
        NO_MEMORY
    }

    /**
     * A body, decompressed.
     *
     * @param document the document; null unless it is complete
     */
    record Result(End end, Buffer document) {}

    /** Whether the body of a request is compressed. */
    static boolean isSentIn(HttpServerRequest request) {
        return "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    }

    /**
     * Decompresses a body, no further than a document may be large: a few bytes can stand for gigabytes.
     *
     * @param maxBytes the largest document
     * @param reserve reserves memory for so many bytes; false if there is none
     * @throws IOException if it is not gzip or is damaged
     */
    static Result decompressed(Buffer body, long maxBytes, LongPredicate reserve) throws IOException {
        Buffer document = Buffer.buffer();
        byte[] piece = new byte[PIECE];
        try (GzipInput gzip = new GzipInput(new ByteArrayInputStream(body.getBytes()))) {
            for (int read = gzip.read(piece); read >= 0; read = gzip.read(piece)) {
                if (document.length() + read > maxBytes) {
                    return new Result(End.TOO_LARGE, null);
                }
                if (!reserve.test(read)) {
                    return new Result(End.NO_MEMORY, null);
                }
                document.appendBytes(piece, 0, read);
            }
        }
        return new Result(End.COMPLETE, document);
    }
}
