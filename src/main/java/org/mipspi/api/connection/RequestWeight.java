package org.mipspi.api.connection;

import io.vertx.core.buffer.Buffer;

/** An upper estimate of the memory that a document takes while it is read and decided. */
final class RequestWeight {

    /** The answer, the problems and the session, whatever the document is. */
    private static final long ALWAYS = 256 * 1024;

    /** The body in the two forms in which it is held at once, and its texts in the tree. */
    private static final long PER_BYTE = 3;

    /**
     * A value in JSON has a comma, a colon or a bracket before it. In the tree, with its place and its key, it takes up to
     * 105 bytes (measured with lists of short texts, the worst of ten kinds of documents). The tree of an XML document has
     * the few values of the sections that are read, and three times its length is more than they take.
     */
    private static final long PER_VALUE = 128;

    private RequestWeight() {}

    /** The weight of a document in bytes, without those of the body itself. */
    static long of(Buffer document) {
        int[] values = {0};
        document.getByteBuf().forEachByte(each -> {
            if (each == ',' || each == ':' || each == '[' || each == '{') {
                values[0]++;
            }
            return true;
        });
        return ALWAYS + (PER_BYTE - 1) * document.length() + PER_VALUE * values[0];
    }
}
