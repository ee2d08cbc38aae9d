package org.mipspi.files;

import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Lines of any number, sorted on disk in bounded memory. Lines are added first, then read in order. The files are in a folder
 * of their own, which only its owner can read and which {@link #close} deletes. For one thread.
 */
public final class SortedLines implements AutoCloseable {

    /** Memory for the lines of one part that is sorted at once. */
    private static final long MEMORY = 48L * 1024 * 1024;

    /** Most parts that are merged; together with {@link #MEMORY} this bounds the lines to about 50 GB. */
    private static final int MAX_PARTS = 1_024;

    private final Path folder;
    private final Path unsorted;
    private final BufferedWriter lines;
    private final Runnable goOn;
    private Path sorted;

    /**
     * Makes a folder for the lines.
     *
     * @param parent the folder for temporary files
     */
    public SortedLines(Path parent) throws IOException {
        this(parent, () -> {});
    }

    /**
     * Makes a folder for the lines.
     *
     * @param parent the folder for temporary files
     * @param goOn is run now and then while lines are written, sorted and read; what it throws ends that
     */
    public SortedLines(Path parent, Runnable goOn) throws IOException {
        this.goOn = goOn;
        folder = Files.createTempDirectory(parent, "mips-pi-lines-");
        unsorted = folder.resolve("unsorted");
        lines = writer(unsorted);
    }

    /**
     * Adds a line.
     *
     * @param line a text without a line break, not empty
     */
    public void add(String line) throws IOException {
        lines.write(line);
        lines.write('\n');
    }

    /** The lines in the order of their UTF-16 code units; equal lines as often as they were added. The caller closes it. */
    public BufferedReader inOrder() throws IOException {
        if (sorted == null) {
            lines.close();
            sorted = folder.resolve("sorted");
            sort();
        }
        return reader(sorted);
    }

    private BufferedReader reader(Path file) throws IOException {
        InputStream content = new CountedInput(Files.newInputStream(file), read -> goOn.run());
        return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    }

    private BufferedWriter writer(Path file) throws IOException {
        OutputStream content = new CountedOutput(OutputFile.open(file), written -> goOn.run());
        return new BufferedWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8), 64 * 1024);
    }

    private void sort() throws IOException {
        long bytes = Files.size(unsorted);
        try (BufferedReader reader = reader(unsorted);
                BufferedWriter writer = writer(sorted)) {
            Comparator<String> order = Comparator.naturalOrder();
            List<java.io.File> parts = ExternalSort.sortInBatch(
                    reader,
                    bytes,
                    order,
                    MAX_PARTS,
                    MEMORY,
                    StandardCharsets.UTF_8,
                    folder.toFile(),
                    false,
                    0,
                    false,
                    false);
            ExternalSort.mergeSortedFiles(parts, writer, order, StandardCharsets.UTF_8, false, false);
        }
        Files.delete(unsorted);
    }

    /** Deletes the lines. */
    @Override
    public void close() throws IOException {
        // Lines that were not written yet are written first, which may fail on a full disk, or be ended by goOn.
        try {
            lines.close();
        } finally {
            delete();
        }
    }

    private void delete() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
