package org.mipspi.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;

/**
 * Reads the documents named on the command line: files, or standard input for {@code -}.
 *
 * @param terminal where errors are printed
 */
record DocumentFiles(Terminal terminal) {

    /** Whether there is no such file. If so, prints it. */
    boolean isMissing(String file) {
        boolean missing = !file.equals("-") && (!Files.exists(Path.of(file)) || Files.isDirectory(Path.of(file)));
        if (missing) {
            terminal.err().println("mips-pi: no such file: " + Terminal.printable(file));
        }
        return missing;
    }

    /**
     * Reads a document; its format is detected.
     *
     * @throws UnreadableDocument with line and column, if it is not a submission in either format
     */
    Obj read(String file) throws IOException, UnreadableDocument {
        if (file.equals("-")) {
            return read(System.in);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return read(in);
        }
    }

    private static Obj read(InputStream in) throws IOException, UnreadableDocument {
        BufferedInputStream document = new BufferedInputStream(in);
        return DocumentFormat.of(document).read(document);
    }

    /** Why a document was refused, in text. */
    static String refusal(List<Problem> problems) {
        StringBuilder text = new StringBuilder("refused; nothing was scored. Correct these errors:");
        for (Problem problem : problems) {
            text.append("\n  ")
                    .append(problem.code())
                    .append(" at ")
                    .append(Terminal.printable(problem.place().address()))
                    .append(": ")
                    .append(Terminal.printable(problem.message()));
        }
        return text.toString();
    }

    /** Where and why a document could not be read, in text. */
    static String unreadable(UnreadableDocument e) {
        String place = e.line() > 0 ? "line " + e.line() + ", column " + e.column() + ": " : "";
        return "cannot be read: " + place + Terminal.printable(e.getMessage());
    }
}
