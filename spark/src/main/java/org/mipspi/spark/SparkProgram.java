package org.mipspi.spark;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.Callable;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.mipspi.cli.terminal.ExitCode;
import org.mipspi.cli.terminal.Terminal;
import org.mipspi.spark.lines.Unusable;
import picocli.CommandLine;

/** How the commands of this project run: on the cluster to which they were submitted, or on this machine alone. */
public final class SparkProgram {

    /** As many files can be open at once as years and outcomes exist; with fewer, Spark would sort all rows first. */
    private static final String OPEN_FILES = "spark.sql.maxConcurrentOutputFileWriters";

    private static final String MOST_YEARS_AND_OUTCOMES = "64";

    /** What Spark calls a file of a table that is damaged, or something else than its format. */
    private static final String UNREADABLE = "FAILED_READ_FILE";

    private SparkProgram() {}

    /** Spark does not start: its master does not answer, or a setting is wrong. */
    private static final class NotStarted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStarted(String master, Exception cause) {
            super(
                    "Spark does not start with the master " + master + ": " + cause.getMessage()
                            + ". Nothing was read or written. Check that the master runs and that its address is right",
                    cause);
        }
    }

    /**
     * Runs a command. Prints why it failed, without a document and without a stack trace if the reason is a file.
     *
     * @return its exit code, as {@code mips-pi} has them
     */
    public static int run(Callable<Integer> command, String... arguments) {
        try {
            return new CommandLine(command)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((e, line, parsed) -> failure(e))
                    .execute(arguments);
        } catch (Error e) {
            // Hadoop has one for a full disk. Java itself would end with the exit code of an input that is wrong.
            return failure(e);
        }
    }

    private static int failure(Throwable e) {
        if (e instanceof InvalidRuleFolder) {
            System.out.println(e.getMessage());
            return ExitCode.NO;
        }
        if (e instanceof NotStarted) {
            System.err.println("mips-pi: " + Terminal.printable(e.getMessage()));
            return ExitCode.FAULT;
        }
        IOException ofAFile = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (isWrongUse(cause)) {
                System.err.println("mips-pi: " + Terminal.printable(Terminal.reason((Exception) cause)));
                return ExitCode.USAGE;
            }
            ofAFile = cause instanceof IOException io ? io : ofAFile;
        }
        if (ofAFile == null) {
            System.err.println("mips-pi: the job failed:");
            e.printStackTrace();
        } else {
            System.err.println("mips-pi: the job failed: " + Terminal.printable(Terminal.reason(ofAFile))
                    + ". What it has written is incomplete. Remove the cause, and run again with --overwrite");
        }
        return ExitCode.FAULT;
    }

    /** Whether it is about what the caller named, and not about the work: those who run it again must change something first. */
    private static boolean isWrongUse(Throwable cause) {
        return cause instanceof Unusable
                || cause instanceof AccessControlException
                || cause instanceof AccessDeniedException
                || cause instanceof SparkThrowable ofSpark
                        && String.valueOf(ofSpark.getCondition()).startsWith(UNREADABLE);
    }

    /** The session, with the settings of {@code spark-submit} if it has them. */
    public static SparkSession session(String name) {
        SparkConf settings = new SparkConf();
        settings.setIfMissing("spark.app.name", name);
        settings.setIfMissing("spark.master", "local[*]");
        settings.setIfMissing(OPEN_FILES, MOST_YEARS_AND_OUTCOMES);
        try {
            return SparkSession.builder().config(settings).getOrCreate();
        } catch (Exception e) {
            // Scala throws what it does not declare.
            throw new NotStarted(settings.get("spark.master"), e);
        }
    }
}
