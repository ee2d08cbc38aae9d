package org.mipspi.spark.lines;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Cuts files into parts that end where lines end. The lines of stretches of equal length are counted first, from which follow the
 * ends of lines, and how many lines of its file are before each part.
 */
public final class LineParts {

    /** Bytes of a partition if their number was not given: a second or two of work for one core. */
    private static final long USUAL_PARTITION = 64L * 1024 * 1024;

    /** Smaller partitions are not made unless they were asked for. */
    private static final long SMALLEST_PARTITION = 256L * 1024;

    /** Gzip makes submissions about so many times smaller. */
    private static final int COMPRESSION = 10;

    private final JavaSparkContext spark;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Inspection inspection;

    /** Looks at the beginning of a file. */
    interface Inspection extends Serializable {

        /**
         * What a file has instead of submissions; null if nothing is wrong.
         *
         * @param text all of its text, however short its first stretch is
         */
        String fault(InputFile file, InputStream text) throws IOException;
    }

    /**
     * What was found in a stretch.
     *
     * @param count its lines
     * @param fault what it has instead of submissions; null if nothing is wrong
     */
    @DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
    record Found(LineCount count, String fault) implements Serializable {}

    /**
     * Files cut into parts.
     *
     * @param partitions the parts for each task; of one file or several
     * @param lines how many lines there are
     * @param blank how many of them are blank
     */
    public record Cut(List<List<FilePart>> partitions, long lines, long blank) {}

    /** Files with lines of any kind. */
    public LineParts(JavaSparkContext spark, Broadcast<SerializableConfiguration> configuration) {
        this(spark, configuration, (file, text) -> null);
    }

    LineParts(JavaSparkContext spark, Broadcast<SerializableConfiguration> configuration, Inspection inspection) {
        this.spark = spark;
        this.configuration = configuration;
        this.inspection = inspection;
    }

    /**
     * How many partitions suit files of this size.
     *
     * @param bytes bytes of plain text
     * @param compressed bytes of gzip files
     */
    public static int suitable(JavaSparkContext spark, long bytes, long compressed) {
        long all = bytes + COMPRESSION * compressed;
        long least = Math.min(2L * spark.defaultParallelism(), all / SMALLEST_PARTITION);
        return (int) Math.max(1, Math.max(least, all / USUAL_PARTITION));
    }

    /**
     * Cuts plain text files.
     *
     * @param text files that are not compressed
     * @param number how many partitions are wanted
     * @throws NotSubmissions if the inspection finds something else than submissions
     */
    public Cut cut(List<InputFile> text, int number) throws NotSubmissions {
        long lines = 0;
        long blank = 0;
        List<List<FilePart>> parts = new ArrayList<>();
        List<List<FilePart>> stretches = stretches(text, number);
        List<List<Found>> found = foundIn(stretches);
        LineCount file = LineCount.NONE;
        long begun = 0;
        long before = 0;
        for (int i = 0; i < stretches.size(); i++) {
            List<FilePart> aligned = new ArrayList<>();
            for (int k = 0; k < stretches.get(i).size(); k++) {
                FilePart stretch = stretches.get(i).get(k);
                LineCount count = found.get(i).get(k).count();
                file = file.and(count);
                boolean isLast = stretch.end() == stretch.file().length();
                // What follows the last line feed belongs to the line that ends in the next stretch.
                long end =
                        isLast ? stretch.end() : count.lineFeeds() == 0 ? begun : stretch.start() + count.afterLast();
                if (end > begun) {
                    aligned.add(new FilePart(stretch.file(), begun, end, before));
                }
                begun = isLast ? 0 : end;
                before = isLast ? 0 : file.lineFeeds();
                if (isLast) {
                    lines += file.lines();
                    blank += file.blankLines();
                    file = LineCount.NONE;
                }
            }
            parts.add(aligned);
        }
        return new Cut(parts, lines, blank);
    }

    /** What is in these stretches, each list by a task of its own. */
    List<List<Found>> foundIn(List<List<FilePart>> stretches) throws NotSubmissions {
        if (stretches.isEmpty()) {
            return List.of();
        }
        Broadcast<SerializableConfiguration> hadoop = configuration;
        Inspection looking = inspection;
        List<List<Found>> found = spark.parallelize(stretches, stretches.size())
                .map(list -> {
                    List<Found> each = new ArrayList<>();
                    for (FilePart part : list) {
                        each.add(found(part, looking, hadoop.value().value()));
                    }
                    return each;
                })
                .collect();
        for (List<Found> each : found) {
            for (Found one : each) {
                if (one.fault() != null) {
                    throw new NotSubmissions(one.fault());
                }
            }
        }
        return found;
    }

    private static Found found(FilePart part, Inspection inspection, Configuration configuration) throws IOException {
        if (part.start() == 0) {
            try (InputStream text = FilePart.whole(part.file()).open(configuration)) {
                String fault = inspection.fault(part.file(), text);
                if (fault != null) {
                    return new Found(LineCount.NONE, fault);
                }
            }
        }
        try (InputStream text = part.open(configuration)) {
            return new Found(LineCount.of(text), null);
        }
    }

    /** The text of all files cut into one stretch of equal length for each partition, in the order of the files. */
    private static List<List<FilePart>> stretches(List<InputFile> text, int partitions) {
        long total = InputFile.bytes(text);
        List<List<FilePart>> stretches = new ArrayList<>();
        if (total == 0) {
            return stretches;
        }
        int file = 0;
        long start = 0;
        long cut = 0;
        for (int i = 1; i <= partitions; i++) {
            long upTo = (long) ((double) total * i / partitions);
            long left = (i == partitions ? total : upTo) - cut;
            cut += left;
            List<FilePart> stretch = new ArrayList<>();
            while (left > 0) {
                InputFile current = text.get(file);
                long length = Math.min(left, current.length() - start);
                if (length > 0) {
                    stretch.add(new FilePart(current, start, start + length, 0));
                }
                left -= length;
                start += length;
                if (start == current.length()) {
                    file++;
                    start = 0;
                }
            }
            stretches.add(stretch);
        }
        return stretches;
    }
}
