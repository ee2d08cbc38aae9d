package org.mipspi.submissions;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a corpus of submissions as registries send them: NDJSON, one compact document a line, a good kilobyte
 * each, no two alike. The same arguments write the same bytes on every machine.
 *
 * <p>A corpus with faulty lines begins with a byte order mark, which is no fault of its first line. Three in five of the
 * faulty lines are refused, the others are not JSON, not an object, not UTF-8, too deep or blank; one in a thousand is
 * longer than a submission may be.
 */
public final class Corpus {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int BUFFER = 1 << 16;

    private final int lines;
    private final int faultyPerMille;
    private final RandomLines random;

    /**
     * A corpus that is yet to be written, once.
     *
     * @param lines how many lines it has
     * @param faultyPerMille how many of a thousand lines are faulty
     * @param onlyYear the performance year of every submission, or 0 for all supported ones
     */
    public Corpus(int lines, long seed, int faultyPerMille, int onlyYear) {
        this.lines = lines;
        this.faultyPerMille = faultyPerMille;
        this.random = new RandomLines(seed, faultyPerMille, onlyYear);
    }

    /**
     * Writes all lines.
     *
     * @return the bytes written
     */
    public long write(OutputStream out) throws IOException {
        long bytes = 0;
        if (faultyPerMille > 0) {
            out.write(BYTE_ORDER_MARK);
            bytes += BYTE_ORDER_MARK.length;
        }
        for (int i = 0; i < lines; i++) {
            byte[] line = random.next();
            out.write(line);
            out.write('\n');
            bytes += line.length + 1;
        }
        return bytes;
    }

    /** Writes a corpus to a file, compressed where its name ends in {@code .gz}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4 || arguments.length > 5) {
            System.err.println("arguments: LINES SEED FAULTY_PER_MILLE FILE[.gz] [YEAR]");
            System.exit(2);
        }
        Corpus corpus = new Corpus(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments.length == 5 ? Integer.parseInt(arguments[4]) : 0);
        corpus.write(Path.of(arguments[3]));
    }

    private void write(Path file) throws IOException {
        long start = System.nanoTime();
        long bytes;
        try (OutputStream out = open(file)) {
            bytes = write(out);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d lines, %,d bytes a line on average, %s; in %.1f s, %,.0f lines a second%n",
                file,
                lines,
                bytes / Math.max(1, lines),
                random.counts(),
                seconds,
                lines / seconds);
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new BufferedOutputStream(
                file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out, BUFFER);
    }
}
