package org.mipspi.formats;

import java.io.IOException;

/** A document that has more bytes than one of its format may have; it is not read to its end. */
public final class DocumentTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** A document over this many bytes. */
    public DocumentTooLarge(int maxBytes) {
        super(bound(maxBytes));
    }

    /** The bound in a sentence. */
    public static String bound(int maxBytes) {
        return "A submission in this format may have " + maxBytes + " bytes at most.";
    }
}
