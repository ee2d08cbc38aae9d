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
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 */
public record Terminal(PrintStream out, PrintStream err) {

    /** Set by the launcher where standard error is a terminal, which plain Java cannot tell. */
    private static final String WATCHED = "mips-pi.terminal";

    /** Whether a person watches what goes to {@link #err}. */
    boolean isWatched() {
        return Boolean.getBoolean(WATCHED);
    }

    /** Text in a style where a person looks at a terminal, plain where a program reads. */
    public String styled(String text, Style... styles) {
        return Ansi.AUTO.enabled() ? Style.on(styles) + text + Style.off(styles) : text;
    }

    /** A line of a unified diff, green where it comes and red where it goes. */
    public String styledDiff(String line) {
        return line.startsWith("+")
                ? styled(line, Style.fg_green)
                : line.startsWith("-") ? styled(line, Style.fg_red) : line;
    }

    /** What is not as expected, with what is different. */
    public String failed(Object result) {
        return styled("✗ ", Style.fg_red) + result;
    }

    /** Standard output for many answers: it fails when nobody reads it any more, rather than going on in silence. */
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
                    throw new IOException("the output could not be written");
                }
            }
        };
    }

    /** Whether a folder was named that is none, which is said; null names none. */
    public boolean lacks(Path folder) {
        boolean lacks = folder != null && !Files.isDirectory(folder);
        if (lacks) {
            err.println("mips-pi: no such folder: " + folder);
        }
        return lacks;
    }

    /** Text from a document without what a terminal would take for commands. */
    public static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** A file that cannot be read, or is beyond a bound, is not our fault; some of these say no more than its name. */
    public static String reason(Exception e) {
        if (e.getMessage() == null) {
            return e instanceof EOFException ? "the input breaks off" : e.toString();
        }
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getMessage();
        }
        return e instanceof AccessDeniedException ? "cannot be read or written: " + e.getMessage() : e.getMessage();
    }
}
