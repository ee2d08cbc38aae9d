package org.mipspi.spark.lines;

import java.io.IOException;

/** Something that the caller named cannot be used. The message tells what was found, what is expected and what to do. */
public final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    /** Because of what the message tells. */
    public Unusable(String message) {
        super(message);
    }
}
