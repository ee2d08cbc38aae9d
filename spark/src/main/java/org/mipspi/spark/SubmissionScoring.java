package org.mipspi.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.files.JsonFile;
import org.mipspi.spark.lines.FileSubmissions;
import org.mipspi.spark.lines.InputFile;
import org.mipspi.spark.lines.NotSubmissions;
import org.mipspi.spark.lines.SourceLine;
import org.mipspi.spark.lines.Submissions;
import org.mipspi.spark.lines.TableSubmissions;
import org.mipspi.spark.lines.Unusable;

/**
 * Decides submissions and writes the answers as two Parquet tables into a folder: {@code decisions}, partitioned by year and
 * outcome, and {@code problems}, with the lines that were not decided. Each line that is not blank has one row in one of them.
 * {@code docs/spark.md} describes the columns.
 */
public final class SubmissionScoring {

    /** The table of decisions in the folder of a result. */
    public static final String DECISIONS = "decisions";

    /** The table of the lines that were not decided. */
    public static final String PROBLEMS = "problems";

    /** Bytes of a row group. A task has a file open for each year and outcome, and each file holds a row group in memory. */
    private static final long ROW_GROUP = 8L * 1024 * 1024;

    private static final UDF1<byte[], Row> PROBLEM = ProblemRow::of;

    private final SparkSession spark;
    private final SharedRules rules;
    private final Detail detail;

    /**
     * Scoring by these rules.
     *
     * @param detail {@link Detail#FULL} adds the full answer as JSON to the columns of figures and codes
     */
    public SubmissionScoring(SparkSession spark, SharedRules rules, Detail detail) {
        this.spark = spark;
        this.rules = rules;
        this.detail = detail;
    }

    /**
     * Decides the lines of files.
     *
     * @param paths files, folders and patterns, on any file system that Spark has; names that end in {@code .gz} are gzip files
     * @param partitions in how many partitions they are decided; 0 for as many as suit their size
     * @param folder where the tables are written
     * @param overwrite whether an earlier result in the folder is replaced
     * @throws IOException if the files cannot be listed or the folder cannot be written
     * @throws NotSubmissions if a file is not newline-delimited JSON; nothing is written
     */
    public ScoringResult files(List<String> paths, int partitions, String folder, boolean overwrite)
            throws IOException, NotSubmissions {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<InputFile> files = InputFile.of(paths, context.hadoopConfiguration());
        OutputFolder output = folder(folder, overwrite);
        output.checkApart(paths);
        output.checkApart(files.stream().map(InputFile::path).toList());
        return write(new FileSubmissions(context, files, partitions), output);
    }

    /**
     * Decides the cells of a column.
     *
     * @param column text, or bytes in UTF-8, with one submission in each cell
     * @param key a column that tells the rows apart, which the tables then have as text; null for none
     * @param partitions in how many partitions they are decided; 0 for those of the table
     * @param folder where the tables are written
     * @param overwrite whether an earlier result in the folder is replaced
     * @throws Unusable if the table has no such column, or the column has neither text nor bytes; nothing is written
     * @throws IOException if the folder cannot be written
     */
    public ScoringResult table(
            Dataset<Row> table, String column, String key, int partitions, String folder, boolean overwrite)
            throws IOException, NotSubmissions {
        OutputFolder output = folder(folder, overwrite);
        output.checkApart(List.of(table.inputFiles()));
        return write(new TableSubmissions(table, column, key, partitions), output);
    }

    private OutputFolder folder(String folder, boolean overwrite) throws IOException {
        OutputFolder output =
                new OutputFolder(folder, spark.sparkContext().hadoopConfiguration(), Set.of(DECISIONS, PROBLEMS));
        output.check(overwrite);
        return output;
    }

    private ScoringResult write(Submissions submissions, OutputFolder output) throws IOException, NotSubmissions {
        long start = System.nanoTime();
        describe("mips-pi: count the lines");
        Submissions.Count count = submissions.count();
        output.clear();
        describe("mips-pi: decide");
        // Brought together first: else each task writes a small file for each year and outcome that it has.
        answers(submissions.lines())
                .hint("rebalance", col("performanceYear"), col("outcome"))
                .write()
                .partitionBy("performanceYear", "outcome")
                .option("parquet.block.size", ROW_GROUP)
                .parquet(output.table(DECISIONS));
        describe("mips-pi: take the problems out");
        problems(output).write().parquet(output.table(PROBLEMS));
        output.deletePartition(DECISIONS, "performanceYear", AnswerRows.NO_YEAR);
        describe("mips-pi: count the answers");
        ScoringResult result = result(output, count, start);
        if (result.decided() == 0) {
            // Folders of partitions without a file would leave a table without columns.
            spark.createDataFrame(List.of(), AnswerRows.SCHEMA)
                    .write()
                    .mode(SaveMode.Append)
                    .parquet(output.table(DECISIONS));
        }
        describe(null);
        if (result.isComplete()) {
            output.complete(file -> JsonFile.write(file, result.json()));
        }
        return result;
    }

    private void describe(String job) {
        spark.sparkContext().setJobDescription(job);
    }

    private Dataset<Row> answers(JavaRDD<SourceLine> lines) {
        Broadcast<Packed<SharedRules>> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new Packed<>(rules));
        OutcomeCounters counters = new OutcomeCounters(spark.sparkContext());
        Detail asked = detail;
        String name = spark.sparkContext().applicationId();
        JavaRDD<Row> rows = lines.mapPartitions(
                each -> new AnswerRows(name, shared.value().value().inThisJvm(), asked).of(each, counters));
        return spark.createDataFrame(rows, AnswerRows.SCHEMA);
    }

    private Dataset<Row> decisions(OutputFolder output) {
        return spark.read().schema(AnswerRows.SCHEMA).parquet(output.table(DECISIONS));
    }

    private Dataset<Row> problems(OutputFolder output) {
        return decisions(output)
                .filter(col("performanceYear").equalTo(AnswerRows.NO_YEAR))
                .withColumn(
                        "problem",
                        udf(PROBLEM, ProblemRow.SCHEMA).apply(col("answer").cast("binary")))
                .select(
                        col("file"),
                        col("line"),
                        col("key"),
                        col("problem.*"),
                        col("releaseId"),
                        col("releaseSha256"),
                        col("answer"));
    }

    private ScoringResult result(OutputFolder output, Submissions.Count count, long start) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Map<Integer, Long> scores = new TreeMap<>();
        for (Row row : decisions(output).groupBy("outcome", "category").count().collectAsList()) {
            outcomes.merge(Outcome.valueOf(row.getString(0)), row.getLong(2), Long::sum);
            if (!row.isNullAt(1)) {
                scores.merge(row.getInt(1), row.getLong(2), Long::sum);
            }
        }
        Dataset<Row> problems = spark.read().parquet(output.table(PROBLEMS));
        return new ScoringResult(
                rules.release(),
                count.lines(),
                count.blank(),
                outcomes,
                scores,
                counts(problems.groupBy("kind")),
                counts(problems.select(
                                explode(array_distinct(col("errors.code"))).as("code"))
                        .groupBy("code")),
                (System.nanoTime() - start) / 1e9);
    }

    private static Map<String, Long> counts(RelationalGroupedDataset groups) {
        Map<String, Long> counts = new TreeMap<>();
        groups.count().collectAsList().forEach(row -> counts.put(row.getString(0), row.getLong(1)));
        return counts;
    }
}
