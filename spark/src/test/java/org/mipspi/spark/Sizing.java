package org.mipspi.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what {@code docs/spark.md} says of sizing, with one and two executors of one core each on this machine. A corpus
 * is decided once and three times; the difference is work without starting, loading rules and warming up.
 */
final class Sizing {

    private static final int TIMES = 3;

    private Sizing() {}

    /**
     * Prints a row of the table for each number of executors.
     *
     * @param arguments a file of lines to decide; a folder on a fast disk
     */
    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1])).toAbsolutePath();
        Path[] inputs = new Path[TIMES];
        for (int i = 0; i < TIMES; i++) {
            inputs[i] = Files.copy(corpus, folder.resolve("in-" + i + ".ndjson"), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("executors  lines/s  fixed s  bytes in/line  bytes out/line  peak MB of an executor");
        for (int executors = 1; executors <= 2; executors++) {
            Path home = Files.createTempDirectory(folder, "cluster");
            try (TestCluster cluster = new TestCluster(home, executors)) {
                Run once = run(cluster, folder.resolve("out-" + executors + "-1"), inputs[0]);
                Run thrice = run(cluster, folder.resolve("out-" + executors + "-" + TIMES), inputs);
                double rate = (thrice.answered() - once.answered()) / (thrice.seconds() - once.seconds());
                System.out.printf(
                        Locale.ROOT,
                        "%9d  %7.0f  %7.1f  %13d  %14d  %22d%n",
                        executors,
                        rate,
                        once.seconds() - once.answered() / rate,
                        Files.size(inputs[0]) / once.answered(),
                        thrice.bytes() / thrice.answered(),
                        Math.max(once.peak(), thrice.peak()) / 1024);
            }
        }
    }

    /**
     * A run.
     *
     * @param bytes of the tables
     * @param peak most memory of an executor, in KB
     */
    private record Run(long answered, double seconds, long bytes, long peak) {}

    private static Run run(TestCluster cluster, Path out, Path... inputs) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("ScoreSubmissions", "-o", out.toString(), "--overwrite"),
                        Stream.of(inputs).map(Path::toString))
                .toArray(String[]::new);
        Process job = cluster.submit(out.getFileName().toString(), arguments);
        long peak = 0;
        while (job.isAlive()) {
            for (ProcessHandle executor : cluster.executors()) {
                peak = Math.max(peak, peakOf(executor));
            }
            Thread.sleep(200);
        }
        if (TestCluster.exitCode(job) != 0) {
            throw new IllegalStateException(
                    Files.readString(cluster.log(out.getFileName().toString())));
        }
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        return new Run(
                summary.get("answered").longValue(), summary.get("seconds").doubleValue(), bytes(out), peak);
    }

    private static long peakOf(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
