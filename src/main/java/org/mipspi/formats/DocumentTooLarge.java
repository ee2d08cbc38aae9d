package org.mipspi.formats;

import java.io.IOException;

/** The document has more bytes than its format allows. It is not read to its end. */
public final class DocumentTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** A document of more than this many bytes. */
    public DocumentTooLarge(int maxBytes) {
        super(message(maxBytes));
    }

    /** What is wrong and what to do, as a sentence. */
    public static String message(int maxBytes) {
        return "The document is larger than " + maxBytes + " bytes, the limit of its format. Send a smaller document.";
    }
}
