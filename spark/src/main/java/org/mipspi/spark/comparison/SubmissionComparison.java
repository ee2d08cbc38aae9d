package org.mipspi.spark.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.proof.comparison.ComparisonTally;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.proof.report.ComparisonText;
import org.mipspi.spark.OutputFolder;
import org.mipspi.spark.Packed;
import org.mipspi.spark.lines.FileSubmissions;
import org.mipspi.spark.lines.InputFile;
import org.mipspi.spark.lines.NotSubmissions;
import org.mipspi.spark.lines.SourceLine;
import org.mipspi.spark.lines.Submissions;

/**
 * Scores submissions under two sets of rules and writes into a folder: the Parquet table {@code moved} of the documents whose
 * outcome or score differs, {@code report.txt} as {@code test --compare} prints it, and {@code summary.json}, the figures as
 * {@code --json} has them. {@code docs/spark.md} describes the columns.
 */
public final class SubmissionComparison {

    /** The table of the documents that moved in the folder of a result. */
    public static final String MOVED = "moved";

    /** The figures as text. */
    public static final String REPORT = "report.txt";

    private final SparkSession spark;
    private final ComparedSide before;
    private final ComparedSide after;

    /** A comparison of two sides. */
    public SubmissionComparison(SparkSession spark, ComparedSide before, ComparedSide after) {
        this.spark = spark;
        this.before = before;
        this.after = after;
    }

    /**
     * What was compared.
     *
     * @param tally the figures
     * @param lines how many lines the files have
     */
    public record Result(ComparisonTally tally, long lines) {

        /** Whether every line that is not blank was compared once. Otherwise the folder has no summary. */
        public boolean isComplete() {
            return tally.lines() + tally.blank() == lines;
        }
    }

    /**
     * Compares the lines of files.
     *
     * @param paths files, folders and patterns, on any file system that Spark has; names that end in {@code .gz} are gzip files
     * @param partitions in how many partitions they are compared; 0 for as many as suit their size
     * @param folder where the result is written
     * @param overwrite whether an earlier result in the folder is replaced
     * @throws IOException if the files cannot be listed or the folder cannot be written
     * @throws NotSubmissions if a file is not newline-delimited JSON; nothing is written
     */
    public Result files(List<String> paths, int partitions, String folder, boolean overwrite)
            throws IOException, NotSubmissions {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        OutputFolder output = new OutputFolder(folder, context.hadoopConfiguration(), Set.of(MOVED, REPORT));
        output.check(overwrite);
        List<InputFile> files = InputFile.of(paths, context.hadoopConfiguration());
        FileSubmissions submissions = new FileSubmissions(context, files, partitions);
        spark.sparkContext().setJobDescription("mips-pi: count the lines");
        Submissions.Count count = submissions.count();
        output.clear();
        spark.sparkContext().setJobDescription("mips-pi: compare");
        ComparisonTally tally = compare(context, submissions.lines(), files.size() == 1, output);
        tally.addBlank(count.blank());
        spark.sparkContext().setJobDescription(null);
        Result result = new Result(tally, count.lines());
        if (result.isComplete()) {
            ComparedRules one = before.inThisJvm();
            ComparedRules other = after.inThisJvm();
            output.write(REPORT, file -> report(file, paths, one, other, tally));
            output.complete(file -> ComparisonJson.writeFigures(file, one, other, tally));
        }
        return result;
    }

    private ComparisonTally compare(
            JavaSparkContext context, JavaRDD<SourceLine> lines, boolean isOneFile, OutputFolder output) {
        // Without a name, so that no user interface shows it: it has sentences of documents. The tasks of an action add
        // once.
        CollectionAccumulator<Packed<ComparisonTally>> tallies = new CollectionAccumulator<>();
        spark.sparkContext().register(tallies);
        MovedCounters counters = new MovedCounters(spark.sparkContext());
        Broadcast<Packed<ComparedSide>> one = context.broadcast(new Packed<>(before));
        Broadcast<Packed<ComparedSide>> other = context.broadcast(new Packed<>(after));
        JavaRDD<Row> moved = lines.mapPartitions(each -> new MovedRows(
                one.value().value().inThisJvm(), other.value().value().inThisJvm(), isOneFile, each, tally -> {
                    counters.add(tally);
                    tallies.add(new Packed<>(tally));
                }));
        spark.createDataFrame(moved, MovedRows.SCHEMA).write().parquet(output.table(MOVED));
        ComparisonTally all = new ComparisonTally();
        tallies.value().forEach(tally -> all.add(tally.value()));
        return all;
    }

    private static void report(
            OutputStream file, List<String> paths, ComparedRules before, ComparedRules after, ComparisonTally tally) {
        PrintStream out = new PrintStream(file, false, StandardCharsets.UTF_8);
        new ComparisonText(line -> out.print(line + "\n"), String.join(", ", paths), before, after).write(tally);
        out.flush();
    }
}
