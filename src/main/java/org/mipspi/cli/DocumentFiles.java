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

/** The documents that a command is given: files, or standard input where {@code -} names it. */
record DocumentFiles(Terminal terminal) {

    /** Whether there is no such file, which is said. */
    boolean lack(String file) {
        boolean lack = !file.equals("-") && (!Files.exists(Path.of(file)) || Files.isDirectory(Path.of(file)));
        if (lack) {
            terminal.err().println("mips-pi: no such file: " + Terminal.printable(file));
        }
        return lack;
    }

    /** Reads one of them, in whatever format it is. */
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

    /** Why nothing was scored, for a person. */
    static String refusal(List<Problem> problems) {
        StringBuilder text = new StringBuilder("refused, nothing was scored; correct what is listed:");
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

    /** Where a document breaks and why, for a person. */
    static String unreadable(UnreadableDocument e) {
        String place = e.line() > 0 ? "line " + e.line() + ", column " + e.column() + ": " : "";
        return "cannot be read: " + place + Terminal.printable(e.getMessage());
    }
}
