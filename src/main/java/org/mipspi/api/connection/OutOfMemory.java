package org.mipspi.api.connection;

import org.jboss.logging.Logger;

/**
 * Ends the program if it is out of memory, so that whatever supervises it starts it anew. The JVM does this itself for the
 * heap (-XX:+ExitOnOutOfMemoryError, set by the launcher). It does not for memory outside of the heap, which the network
 * library counts itself.
 */
public final class OutOfMemory {

    /** The same as that of the JVM. */
    private static final int EXIT_CODE = 3;

    private static final Logger LOG = Logger.getLogger(OutOfMemory.class);

    private OutOfMemory() {}

    /** Ends the program if this error, or its cause, is that memory is exhausted. Otherwise nothing happens. */
    public static void endIf(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                LOG.fatalf(
                        "out of memory (%s); the program ends", cause.getClass().getName());
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }
}
