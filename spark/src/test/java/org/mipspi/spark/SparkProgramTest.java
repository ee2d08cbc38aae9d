package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.spark.lines.Unusable;
import picocli.CommandLine.Command;

class SparkProgramTest {

    private static final IOException FULL = new IOException("No space left on device");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Command(name = "failing")
    private record Failing(Throwable failure) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        }
    }

    @Command(name = "starting")
    private static final class Starting implements Callable<Integer> {

        @Override
        public Integer call() {
            SparkProgram.session("mips-pi: test").stop();
            return 0;
        }
    }

    private int run(Throwable failure) {
        return run(new Failing(failure));
    }

    private int run(Callable<Integer> command) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(printed, true));
        try {
            return SparkProgram.run(command);
        } finally {
            System.setErr(before);
        }
    }

    static Stream<Throwable> wrongUses() {
        Unusable unusable = new Unusable("the file is changed");
        return Stream.of(
                unusable,
                new UncheckedIOException(unusable),
                // As it arrives from an executor.
                new SparkException("Job aborted", new SparkException("Task failed", unusable)),
                new SparkException("Job aborted", new IOException("the file is changed", unusable)));
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void whatTheCallerNamedIsWrongUse(Throwable failure) {
        assertThat(run(failure)).isEqualTo(2);
        assertThat(printed).hasToString("mips-pi: the file is changed\n");
    }

    static Stream<Throwable> denials() {
        return Stream.of(
                new SparkException("Job aborted", new AccessControlException("Permission denied: user=a")),
                new UncheckedIOException(new AccessDeniedException("/a")));
    }

    @ParameterizedTest
    @MethodSource("denials")
    void whatTheCallerMayNotReadOrWriteIsWrongUse(Throwable failure) {
        assertThat(run(failure)).isEqualTo(2);
        assertThat(printed.toString()).startsWith("mips-pi: ").hasLineCount(1);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                FULL,
                new Error(FULL),
                new UncheckedIOException(FULL),
                new SparkException("Job aborted", new SparkException("Task failed", new Error(FULL))),
                new SparkException("Job aborted", new IOException("could not close", FULL)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFullDiskIsAFailureOfTheWorkWithoutAStackTrace(Throwable failure) {
        assertThat(run(failure)).isEqualTo(3);
        assertThat(printed)
                .hasToString("mips-pi: the job failed: No space left on device. What it has written is incomplete."
                        + " Remove the cause, and run again with --overwrite\n");
    }

    @Test
    void aMasterWithWhichSparkDoesNotStartIsNamedWithoutAStackTrace() {
        LocalSpark.session().stop();
        System.setProperty("spark.master", "sparkk://nowhere:7077");
        try {
            assertThat(run(new Starting())).isEqualTo(3);
        } finally {
            System.clearProperty("spark.master");
        }
        assertThat(printed.toString())
                .startsWith("mips-pi: Spark does not start with the master sparkk://nowhere:7077: ")
                .endsWith(". Nothing was read or written. Check that the master runs and that its address is right\n")
                .doesNotContain("\tat ");
    }

    @Test
    void anyOtherFailureHasItsStackTrace() {
        assertThat(run(new SparkException("Job aborted", new IllegalStateException("a fault"))))
                .isEqualTo(3);
        assertThat(run(new StackOverflowError())).isEqualTo(3);
        assertThat(printed.toString())
                .contains(
                        "mips-pi: the job failed:\n", "IllegalStateException: a fault", "\tat ", "StackOverflowError");
    }
}
