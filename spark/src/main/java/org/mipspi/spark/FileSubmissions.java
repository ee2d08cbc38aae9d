package org.mipspi.spark;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.mipspi.batch.BatchStart;
import scala.Tuple2;

/**
 * Files of submissions, one per line. They are read twice: first to count the lines of stretches of equal length, from which
 * follow the number of each line in its file and stretches that end where lines end; then to decide. So a file can be cut in any
 * number of partitions, and a line keeps its number.
 */
final class FileSubmissions implements Submissions {

    /** Bytes of a partition if their number was not given: a second or two of work for one core. */
    private static final long USUAL_PARTITION = 64L * 1024 * 1024;

    /** Smaller partitions are not made unless they were asked for. */
    private static final long SMALLEST_PARTITION = 256L * 1024;

    /** Gzip makes submissions about so many times smaller. */
    private static final int COMPRESSION = 10;

    /** Consecutive lines of a gzip file that stay together when its lines are spread over partitions. */
    private static final int LINES_TOGETHER = 64;

    private final JavaSparkContext spark;
    private final List<InputFile> text;
    private final List<InputFile> compressed;
    private final int partitions;
    private final Broadcast<SerializableConfiguration> configuration;
    private List<List<FilePart>> parts;

    /**
     * These files.
     *
     * @param partitions in how many partitions they are decided; 0 for as many as suit their size
     */
    FileSubmissions(JavaSparkContext spark, List<InputFile> files, int partitions) {
        this.spark = spark;
        this.text = files.stream().filter(file -> !file.isCompressed()).toList();
        this.compressed = files.stream()
                .filter(InputFile::isCompressed)
                .sorted(InputFile.longestFirst())
                .toList();
        this.partitions = partitions > 0 ? partitions : suitable();
        this.configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    }

    private int suitable() {
        long bytes = InputFile.bytes(text) + COMPRESSION * InputFile.bytes(compressed);
        long least = Math.min(2L * spark.defaultParallelism(), bytes / SMALLEST_PARTITION);
        return (int) Math.max(1, Math.max(least, bytes / USUAL_PARTITION));
    }

    /** What was found in a part: its count, or what it has instead of submissions. */
    @DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
    private record Found(LineCount count, String fault) implements Serializable {

        static Found in(FilePart part, Configuration configuration) throws IOException {
            try (InputStream in = part.open(configuration)) {
                if (part.start() > 0) {
                    return new Found(LineCount.of(in), null);
                }
                BatchStart start = BatchStart.of(in);
                return start.fault() == null || start.fault() == BatchStart.Fault.EMPTY
                        ? new Found(LineCount.of(start.lines()), null)
                        : new Found(
                                LineCount.NONE,
                                start.fault().message(part.file().path()));
            }
        }
    }

    @Override
    public Count count() throws NotSubmissions {
        long lines = 0;
        long blank = 0;
        parts = new ArrayList<>();
        List<List<FilePart>> stretches = stretches();
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
        List<List<FilePart>> files = new ArrayList<>();
        compressed.forEach(each -> files.add(new ArrayList<>(List.of(whole(each)))));
        for (List<Found> of : foundIn(files)) {
            lines += of.get(0).count().lines();
            blank += of.get(0).count().blankLines();
        }
        return new Count(lines, blank);
    }

    private List<List<Found>> foundIn(List<List<FilePart>> stretches) throws NotSubmissions {
        if (stretches.isEmpty()) {
            return List.of();
        }
        Broadcast<SerializableConfiguration> hadoop = configuration;
        List<List<Found>> found = spark.parallelize(stretches, stretches.size())
                .map(list -> {
                    List<Found> each = new ArrayList<>();
                    for (FilePart part : list) {
                        each.add(Found.in(part, hadoop.value().value()));
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

    /** The text of all files cut into one stretch of equal length for each partition, in the order of the files. */
    private List<List<FilePart>> stretches() {
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

    private static FilePart whole(InputFile file) {
        return new FilePart(file, 0, file.length(), 0);
    }

    @Override
    public JavaRDD<SourceLine> lines() {
        Broadcast<SerializableConfiguration> hadoop = configuration;
        JavaRDD<SourceLine> lines = spark.emptyRDD();
        if (!parts.isEmpty()) {
            lines = spark.parallelize(parts, parts.size())
                    .flatMap(list ->
                            SourceLine.of(list.iterator(), hadoop.value().value()));
        }
        if (compressed.isEmpty()) {
            return lines;
        }
        JavaRDD<SourceLine> unpacked = spark.parallelize(
                        compressed.stream().map(FileSubmissions::whole).toList(),
                        Math.min(partitions, compressed.size()))
                .mapPartitions(list -> SourceLine.of(list, hadoop.value().value()));
        return lines.union(compressed.size() < partitions ? spread(unpacked) : unpacked);
    }

    /** The lines of few gzip files in more partitions. Which line goes where depends on the line alone, also when a task is repeated. */
    private JavaRDD<SourceLine> spread(JavaRDD<SourceLine> lines) {
        return lines.mapToPair(line ->
                        new Tuple2<>(31 * line.file().hashCode() + Long.hashCode(line.number() / LINES_TOGETHER), line))
                .partitionBy(new HashPartitioner(partitions))
                .values();
    }
}
