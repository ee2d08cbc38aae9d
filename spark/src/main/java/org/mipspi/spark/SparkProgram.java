package org.mipspi.spark;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import picocli.CommandLine;

/** How the commands of this project run: on the cluster to which they were submitted, or on this machine alone. */
public final class SparkProgram {

    /** As many files can be open at once as years and outcomes exist; with fewer, Spark would sort all rows first. */
    private static final String OPEN_FILES = "spark.sql.maxConcurrentOutputFileWriters";

    private static final String MOST_YEARS_AND_OUTCOMES = "64";

    private SparkProgram() {}

    /**
     * Runs a command. Prints why it failed, without a document and without a stack trace if the reason is a file.
     *
     * @return its exit code, as {@code mips-pi} has them
     */
    public static int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> failure(e))
                .execute(arguments);
    }

    private static int failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // A file that cannot be read or written, or a table that Spark does not find.
            if (cause instanceof IOException || cause instanceof AnalysisException) {
                String message = cause.getMessage();
                System.err.println("mips-pi: " + Terminal.printable(message == null ? cause.toString() : message));
                return ExitCode.USAGE;
            }
        }
        System.err.println("mips-pi: the job failed:");
        e.printStackTrace();
        return ExitCode.FAULT;
    }

    /** The session, with the settings of {@code spark-submit} if it has them. */
    public static SparkSession session(String name) {
        SparkConf settings = new SparkConf();
        settings.setIfMissing("spark.app.name", name);
        settings.setIfMissing("spark.master", "local[*]");
        settings.setIfMissing(OPEN_FILES, MOST_YEARS_AND_OUTCOMES);
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
