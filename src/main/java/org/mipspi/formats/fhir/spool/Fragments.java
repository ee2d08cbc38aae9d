package org.mipspi.formats.fhir.spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.mipspi.files.SortedLines;

/**
 * Parts of what belongs together, kept on disk and read again in the order of their keys. A line has fields separated by
 * tabs, of which the first is the key. For one thread.
 */
public final class Fragments implements AutoCloseable {

    public static final String SEPARATOR = "\t";

    private final SortedLines lines;

    /** Receives the lines. */
    public interface Reader {
        void read(String[] fields) throws IOException;
    }

    /**
     * No lines yet.
     *
     * @param goOn is run now and then while lines are written, sorted and read; what it throws ends that
     */
    public Fragments(Path temporaryFolder, Runnable goOn) throws IOException {
        lines = new SortedLines(temporaryFolder, goOn);
    }

    /** Adds a line. No field contains a control character. */
    public void add(String... fields) throws IOException {
        lines.add(String.join(SEPARATOR, fields));
    }

    /** Reads all lines in the order of their keys, and within a key in that of their other fields. */
    public void read(Reader reader) throws IOException {
        try (BufferedReader sorted = lines.inOrder()) {
            for (String line = sorted.readLine(); line != null; line = sorted.readLine()) {
                reader.read(line.split(SEPARATOR, -1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
