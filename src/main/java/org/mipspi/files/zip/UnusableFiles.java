package org.mipspi.files.zip;

import java.io.IOException;

/** An input whose files cannot be reached. The message is what was found and what to do, without its end. */
public final class UnusableFiles extends IOException {

    private static final long serialVersionUID = 1L;

    /** Tells what was found and what to do. */
    public UnusableFiles(String message) {
        super(message);
    }
}
