package org.mipspi.cli.terminal;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command prints.
 *
 * @param out standard output: the results
 * @param err standard error: errors and progress
 */
public record Terminal(PrintStream out, PrintStream err) {

    /** Set by the launcher if standard error is a terminal, which plain Java cannot detect. */
    private static final String WATCHED = "org.mipspi.terminal";

    /** Whether {@link #err} is a terminal. */
    boolean isWatched() {
        return Boolean.getBoolean(WATCHED);
    }

    /** Styled text if the output is a terminal, otherwise plain text. */
    public String styled(String text, Style... styles) {
        return Ansi.AUTO.enabled() ? Style.on(styles) + text + Style.off(styles) : text;
    }

    /** A line of a unified diff: added lines are green, removed lines red. */
    public String styledDiff(String line) {
        return line.startsWith("+")
                ? styled(line, Style.fg_green)
                : line.startsWith("-") ? styled(line, Style.fg_red) : line;
    }

    /** A failed result with a red mark before it. */
    public String failed(Object result) {
        return styled("✗ ", Style.fg_red) + result;
    }

    /** Standard output for many answers. Writing fails when the reader is gone, instead of continuing unnoticed. */
    public OutputStream answers() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                flush();
            }

            @Override
            public void flush() throws IOException {
                if (out.checkError()) {
                    throw new IOException("standard output could not be written");
                }
            }
        };
    }

    /** Whether a folder does not exist. If so, prints it. Null means that no folder was named. */
    public boolean isMissing(Path folder) {
        boolean missing = folder != null && !Files.isDirectory(folder);
        if (missing) {
            err.println("mips-pi: "
                    + printable(
                            Files.exists(folder) ? folder + " is a file. Name a folder" : "no such folder: " + folder));
        }
        return missing;
    }

    /** Text from a document with control characters replaced, which a terminal would execute. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** The message of an input error. Some exceptions have only a file name, so their kind is added. */
    public static String reason(Exception e) {
        if (e.getMessage() == null) {
            return e instanceof EOFException ? "the input is incomplete: it ends in the middle" : e.toString();
        }
        if (e instanceof NoSuchFileException) {
            return "no such file: " + e.getMessage();
        }
        return e instanceof AccessDeniedException ? "cannot be read or written: " + e.getMessage() : e.getMessage();
    }
}
