package org.mipspi.spark;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes what a test prints, to both streams, for the test to look at; also the log of a Spark that begins to log meanwhile. */
public final class PrintedOutput implements BeforeEachCallback, AfterEachCallback {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Override
    public void beforeEach(ExtensionContext test) {
        PrintStream taken = new PrintStream(printed, true);
        System.setOut(taken);
        System.setErr(taken);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        System.setOut(out);
        System.setErr(err);
    }

    /** Forgets what was printed so far. */
    void reset() {
        printed.reset();
    }

    /** What was printed. */
    @Override
    public String toString() {
        return printed.toString();
    }
}
