package org.mipspi.spark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.domain.answer.Detail;
import org.mipspi.spark.lines.NotSubmissions;
import org.mipspi.spark.lines.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that decides submissions on Spark. {@code docs/spark.md} has its exit codes. */
@Command(
        name = "ScoreSubmissions",
        mixinStandardHelpOptions = true,
        description =
                "Scores submissions on Apache Spark: lines of files or a column of a table in, Parquet tables out.",
        footer = {
            "",
            "Without --format, IN are files of QPP submissions in JSON, one per line; names that end in .gz are gzip files.",
            "Example: mips-pi-spark ScoreSubmissions 'in/*.ndjson.gz' -o answers"
        })
public final class ScoreSubmissions implements Callable<Integer> {

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files, folders, or patterns of them")
    private List<String> in;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Folder to write the tables to, decisions and problems; it must not exist")
    private String out;

    @Mixin
    private JobOptions job;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description =
                    "score: figures and codes only (default); full: also the full answer as JSON, ten times as large")
    private Detail detail = Detail.SCORE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Read IN as a table in a format that Spark reads, such as parquet, orc or csv")
    private String format;

    @Option(names = "--column", paramLabel = "COLUMN", description = "With --format: the column of submissions")
    private String column;

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            description = "With --format: a column that tells rows apart; both tables then have it as key")
    private String key;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "With --format: an option of the format, such as header=true")
    private Map<String, String> options = new LinkedHashMap<>();

    ScoreSubmissions() {}

    /**
     * Runs the command and ends the program with its exit code.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(SparkProgram.run(new ScoreSubmissions(), arguments));
    }

    @Override
    public Integer call() throws IOException, InvalidRuleFolder {
        String misuse = misuse();
        if (misuse != null) {
            System.err.println("mips-pi: " + misuse);
            return ExitCode.USAGE;
        }
        SharedRules shared = job.rules();
        try (SparkSession spark = SparkProgram.session("mips-pi: ScoreSubmissions")) {
            return run(spark, new SubmissionScoring(spark, shared, detail));
        }
    }

    /** What is wrong with the arguments, or null. */
    private String misuse() {
        if (job.misuse() != null) {
            return job.misuse();
        }
        if ((format == null) != (column == null)) {
            return format == null
                    ? "--column was given without --format. Name the format of the table, such as --format parquet"
                    : "--format was given without --column. Name the column of submissions";
        }
        return format == null && (key != null || !options.isEmpty())
                ? "--key and --option are for tables. Name the format of the table, such as --format parquet"
                : null;
    }

    private Integer run(SparkSession spark, SubmissionScoring scoring) throws IOException {
        try {
            ScoringResult result = format == null
                    ? scoring.files(in, job.partitions(), out, job.overwrite())
                    : scoring.table(table(spark), column, key, job.partitions(), out, job.overwrite());
            result.print(System.out);
            if (result.answered() == 0) {
                System.err.println("mips-pi: the input has no lines. If you expected some, check what IN names");
            }
            if (!result.isComplete()) {
                System.err.printf(
                        Locale.ROOT,
                        "mips-pi: %s is incomplete: %,d lines have no answer or several. Run again with --overwrite%n",
                        out,
                        Math.abs(result.lines() - result.blank() - result.answered()));
                return ExitCode.FAULT;
            }
            System.out.println("  " + out + "/" + SubmissionScoring.DECISIONS + ", " + out + "/"
                    + SubmissionScoring.PROBLEMS + "; rules " + result.release().id() + " "
                    + result.release().sha256());
            return result.faults() > 0 ? ExitCode.FAULT : ExitCode.DONE;
        } catch (NotSubmissions e) {
            System.err.println("mips-pi: " + e.getMessage());
            return ExitCode.NO;
        }
    }

    private Dataset<Row> table(SparkSession spark) throws Unusable {
        try {
            return spark.read().format(format).options(options).load(in.toArray(new String[0]));
        } catch (Exception e) {
            // Spark does not declare the exceptions that it throws for files, formats and options that it cannot use.
            if (!(e instanceof SparkThrowable)) {
                throw e;
            }
            throw new Unusable(String.join(", ", in) + " cannot be read in the format " + format + ": " + e.getMessage()
                    + ". Correct the files, --format or --option");
        }
    }
}
