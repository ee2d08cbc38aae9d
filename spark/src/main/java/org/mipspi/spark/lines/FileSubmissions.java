package org.mipspi.spark.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
public final class FileSubmissions implements Submissions {

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
    public FileSubmissions(JavaSparkContext spark, List<InputFile> files, int partitions) {
        this.spark = spark;
        this.text = files.stream().filter(file -> !file.isCompressed()).toList();
        this.compressed = files.stream()
                .filter(InputFile::isCompressed)
                .sorted(InputFile.longestFirst())
                .toList();
        this.partitions = partitions > 0
                ? partitions
                : LineParts.suitable(spark, InputFile.bytes(text), InputFile.bytes(compressed));
        this.configuration = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    }

    private static String fault(InputFile file, InputStream text) throws IOException {
        BatchStart.Fault fault = BatchStart.of(text).fault();
        return fault == null || fault == BatchStart.Fault.EMPTY ? null : fault.message(file.path());
    }

    @Override
    public Count count() throws NotSubmissions {
        LineParts cutting = new LineParts(spark, configuration, FileSubmissions::fault);
        LineParts.Cut cut = cutting.cut(text, partitions);
        parts = cut.partitions();
        long lines = cut.lines();
        long blank = cut.blank();
        List<List<FilePart>> files = new ArrayList<>();
        compressed.forEach(each -> files.add(new ArrayList<>(List.of(FilePart.whole(each)))));
        for (LineParts.Found of :
                cutting.foundIn(files).stream().flatMap(List::stream).toList()) {
            lines += of.count().lines();
            blank += of.count().blankLines();
        }
        return new Count(lines, blank);
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
                        compressed.stream().map(FilePart::whole).toList(), Math.min(partitions, compressed.size()))
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
