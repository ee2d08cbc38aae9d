package org.mipspi.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.cli.terminal.Terminal;

/** Runs commands and keeps their output, with a temporary folder to work in. */
public abstract class CommandTest {

    @TempDir
    public Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a command; the output of the previous one is discarded. */
    protected final int run(String... args) {
        out.reset();
        err.reset();
        return Main.commandLine(new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .execute(args);
    }

    /** What the last command wrote to standard output. */
    protected final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command wrote to standard error. */
    protected final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
