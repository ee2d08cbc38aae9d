package org.mipspi.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 */
record Terminal(PrintStream out, PrintStream err) {

    /** Text in a style where a person looks at a terminal, plain where a program reads. */
    String styled(String text, Style... styles) {
        return Ansi.AUTO.enabled() ? Style.on(styles) + text + Style.off(styles) : text;
    }

    /** Whether a folder was named that is none, which is said; null names none. */
    boolean lacks(Path folder) {
        boolean lacks = folder != null && !Files.isDirectory(folder);
        if (lacks) {
            err.println("mips-pi: no such folder: " + folder);
        }
        return lacks;
    }

    /** Text from a document without what a terminal would take for commands. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
