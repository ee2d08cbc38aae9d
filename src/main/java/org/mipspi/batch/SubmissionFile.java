package org.mipspi.batch;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mipspi.files.GzipInput;
import org.mipspi.files.OutputFile;

/**
 * A file of submissions, one per line, named on the command line.
 *
 * @param name its name; a gzip file if it ends in {@code .gz} or {@code .GZ}; {@code -} is standard input
 */
public record SubmissionFile(String name) {

    /** Opens the file, without decompressing it, or standard input. */
    public InputStream open() throws IOException {
        return path() == null ? standardInput() : new FileInputStream(name);
    }

    /**
     * Standard input. Waits for its first byte.
     *
     * @throws IOException if the program was started without one
     */
    public static InputStream standardInput() throws IOException {
        InputStream in = System.in;
        in.mark(1);
        try {
            in.read();
        } catch (IOException e) {
            throw new IOException("standard input is closed. Name a file, or connect standard input", e);
        }
        in.reset();
        return in;
    }

    /** The lines in the stream that {@link #open} returned. */
    public InputStream lines(InputStream source) throws IOException {
        if (!isCompressed(name)) {
            return source;
        }
        try {
            return new GzipInput(source);
        } catch (GzipInput.NotGzip e) {
            throw new IOException(
                    name + " is not a gzip file, although its name ends in .gz. Rename it or compress it", e);
        }
    }

    /** Whether a file of this name is a gzip file. */
    static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private Path path() {
        return name.equals("-") ? null : Path.of(name);
    }

    /**
     * Checks that this file can be read and these files can be written, before any work begins.
     *
     * @param written the files to write; null for one that was not asked for
     * @return what is wrong and what to do, or null
     */
    public String misuse(Path... written) throws IOException {
        if (path() != null && !Files.exists(path())) {
            return "no such file: " + name;
        }
        if (path() != null && Files.isDirectory(path())) {
            return name + " is a folder. Name a file of submissions";
        }
        for (Path file : written) {
            String fault = OutputFile.fault(file);
            if (fault != null) {
                return fault;
            }
        }
        List<Path> files = new ArrayList<>(Arrays.asList(written));
        files.add(0, path());
        return OutputFile.clash(files);
    }
}
