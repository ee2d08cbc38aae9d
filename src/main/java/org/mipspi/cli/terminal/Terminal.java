package org.mipspi.cli.terminal;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mipspi.files.PrintableText;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command prints. Everything that is printed is cleaned of characters that a terminal would execute; only styles
 * of {@link #styled} pass.
 *
 * @param out standard output: the results
 * @param err standard error: errors and progress
 */
public record Terminal(PrintStream out, PrintStream err) {

    /** A terminal on these streams. */
    public Terminal {
        out = PrintableStream.of(out);
        err = PrintableStream.of(err);
    }

    /** Set by the launcher if standard error is a terminal, which plain Java cannot detect. */
    private static final String WATCHED = "org.mipspi.terminal";

    /** Set by the launcher if standard output is a terminal: its width in characters. */
    private static final String COLUMNS = "org.mipspi.columns";

    /** Narrower terminals are written as if they were so wide. */
    private static final int LEAST_COLUMNS = 40;

    /** How many characters fit into a line of {@link #out}; a very large number if it is not a terminal. */
    int columns() {
        return Math.max(LEAST_COLUMNS, Integer.getInteger(COLUMNS, Integer.MAX_VALUE / 2));
    }

    /** Whether {@link #err} is a terminal. */
    public boolean isWatched() {
        return Boolean.getBoolean(WATCHED);
    }

    /** Styled text if the output is a terminal, otherwise plain text. */
    public String styled(String text, Style... styles) {
        return Ansi.AUTO.enabled()
                ? PrintableStream.style(Style.on(styles)) + text + PrintableStream.style(Style.off(styles))
                : text;
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
        PrintStream raw = ((PrintableStream) out).raw();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                raw.write(bytes, offset, length);
                flush();
            }

            @Override
            public void flush() throws IOException {
                if (raw.checkError()) {
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

    /** Prints JSON, with the characters escaped that a terminal would execute. */
    public void printJson(String json) {
        ((PrintableStream) out).raw().print(PrintableText.json(json));
    }

    /** Where a progress bar moves the cursor. */
    public PrintStream progress() {
        return ((PrintableStream) err).raw();
    }

    /**
     * A value from a document as part of a line. The streams replace what a terminal would execute, but they cannot tell a
     * line break in a value from one that we print; this replaces line breaks too.
     */
    public static String printable(String text) {
        return PrintableText.line(text);
    }

    /** The message of an input error. Some exceptions have only a file name, so their kind is added. */
    public static String reason(Exception e) {
        if (e.getMessage() == null) {
            return e instanceof EOFException ? "the input is incomplete: it ends in the middle" : e.toString();
        }
        if (e instanceof NoSuchFileException) {
            return "no such file: " + e.getMessage();
        }
        return e instanceof AccessDeniedException denied ? denied(Path.of(denied.getFile())) : e.getMessage();
    }

    /** The exception does not tell whether a file was to be read or written. */
    private static String denied(Path file) {
        Path accessed = Files.exists(file) ? file : file.toAbsolutePath().getParent();
        return accessed != null && Files.isReadable(accessed)
                ? "you may not write to " + file
                        + ". Change its permissions or those of its folder, or name another file"
                : file + " may not be read by you. Change its permissions, or name another file";
    }
}
