package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.measures.visits.ReportingLevel;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.spark.access.CountBytes;
import org.mipspi.spark.comparison.ByTheCommand;
import org.mipspi.spark.comparison.ComparedSide;

/** The packaged jar on a cluster of JVMs of their own. */
class ClusterIT {

    private static final int LINES = 200_000;

    /** Of the jobs in which an executor is killed: so many that some are left when others are written. */
    private static final int PARTITIONS = 20;

    private static final String LOADED = "loaded the rules";

    private static TestCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        // Not a temporary folder of JUnit, which warns of each link to a jar.
        cluster = new TestCluster(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster"), 2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theResultIsCompleteAndThatOfBatchIfAnExecutorIsKilledInTheMiddle() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 12, LINES);
        Path out = folder.resolve("out");
        Process job = cluster.submit(
                "killed",
                // As on machines of their own: what an executor has shuffled cannot be read without it.
                "--conf",
                "spark.shuffle.readHostLocalDisk=false",
                "--conf",
                "spark.shuffle.io.retryWait=100ms",
                // So that there are many files, of which some are not written when the executor is killed.
                "--conf",
                "spark.sql.adaptive.advisoryPartitionSizeInBytes=1m",
                "ScoreSubmissions",
                input.toString(),
                "-o",
                out.toString(),
                "--partitions",
                String.valueOf(PARTITIONS));
        killAnExecutorInTheMiddle(job, "killed", out.resolve("decisions"));

        assertThat(TestCluster.exitCode(job)).as(log("killed")).isZero();
        assertThat(log("killed")).contains("Lost executor").contains("FetchFailed");
        SameAsBatch.assertSame(out, RuleSet.builtIn(), List.of(input));
        SameAsBatch.assertVaried(out);
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(summary.get("answered").intValue() + summary.get("blank").intValue())
                .isEqualTo(LINES);
        List<String> loading = cluster.executorLogs().stream()
                .filter(log -> log.contains(LOADED))
                .toList();
        // Those of this job, of which one was started in place of another.
        assertThat(loading).hasSizeGreaterThanOrEqualTo(2);
        assertThat(loading).allSatisfy(log -> assertThat(log.split(LOADED, -1))
                .as("loads the rules once")
                .hasSize(2));
    }

    /** Kills an executor when some tasks of a job have written their part of a table, and others have not. */
    private static void killAnExecutorInTheMiddle(Process job, String name, Path table) throws Exception {
        while (committedTasks(table) < 4) {
            assertThat(job.isAlive()).as(log(name)).isTrue();
            Thread.sleep(10);
        }
        List<ProcessHandle> executors = cluster.executors();
        assertThat(executors).hasSize(2);
        executors.get(0).destroyForcibly();
        assertThat(committedTasks(table)).as("in the middle").isBetween(4, PARTITIONS - 2);
    }

    /** How many tasks have written their part of a table. */
    private static int committedTasks(Path table) throws IOException {
        Path tasks = table.resolve("_temporary/0");
        if (!Files.isDirectory(tasks)) {
            return 0;
        }
        try (Stream<Path> found = Files.list(tasks)) {
            return (int) found.filter(task -> task.getFileName().toString().startsWith("task_"))
                    .count();
        }
    }

    @Test
    void aRuleFolderTravelsAndPoisonedAndEmptyFilesAreAnswered() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        Path in = Files.createDirectories(folder.resolve("in"));
        List<Path> inputs = new ArrayList<>();
        inputs.add(TestLines.write(in.resolve("a.ndjson"), 13, 1_000));
        // More than a partition has.
        inputs.add(Files.writeString(
                in.resolve("b.ndjson"), "{}\n" + ("not JSON" + " ".repeat(130) + "\n").repeat(10_000), UTF_8));
        inputs.add(Files.createFile(in.resolve("c.ndjson")));
        inputs.add(TestLines.write(in.resolve("d.ndjson.gz"), 14, 500));
        Path out = folder.resolve("out");
        Process job = cluster.submit(
                "rules",
                "--conf",
                "spark.serializer=org.apache.spark.serializer.KryoSerializer",
                "ScoreSubmissions",
                in.toString(),
                "-o",
                out.toString(),
                "--rules",
                rules.toString(),
                "--partitions",
                "7");

        assertThat(TestCluster.exitCode(job)).as(log("rules")).isZero();
        SameAsBatch.assertSame(out, RuleSet.of(rules.toString(), RuleFolder.read(rules)), inputs);
    }

    @Test
    void rulesAreComparedAsByTheCommandIfAnExecutorIsKilledInTheMiddle() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 15, 10_000);
        Path out = folder.resolve("out");
        Process job = cluster.submit(
                "compare",
                "CompareRules",
                "--compare",
                "2025",
                "2026",
                input.toString(),
                "-o",
                out.toString(),
                "--partitions",
                String.valueOf(PARTITIONS));
        killAnExecutorInTheMiddle(job, "compare", out.resolve("moved"));

        assertThat(TestCluster.exitCode(job)).as(log("compare")).isZero();
        assertThat(log("compare")).contains("Lost executor");
        SharedRules rules = SharedRules.builtIn();
        ByTheCommand expected =
                ByTheCommand.compare(input, ComparedSide.ofYear(rules, 2025), ComparedSide.ofYear(rules, 2026));
        expected.moved().forEach(document -> ((ObjectNode) document).retain("line", "before", "after", "points"));
        assertThat(ParquetTables.moved(out)).isNotEmpty().containsExactlyElementsOf(expected.moved());
        assertThat(Files.readString(out.resolve("report.txt"))).isEqualTo(expected.report());
        assertThat(new ObjectMapper().readTree(out.resolve("summary.json").toFile()))
                .isEqualTo(expected.figures());
    }

    @Test
    void patientsAreCountedAsByTheCommandIfAnExecutorIsKilledInTheMiddle() throws Exception {
        Path in = Files.createDirectory(folder.resolve("visits"));
        List<String> visits = CountBytes.visits(16, 20_000);
        Files.write(in.resolve("a.ndjson"), visits.subList(0, 9_000));
        Files.write(in.resolve("b.ndjson"), visits.subList(9_000, visits.size()));
        Path out = folder.resolve("out");
        Process job = cluster.submit(
                "count",
                // As on machines of their own: what an executor has shuffled cannot be read without it.
                "--conf",
                "spark.shuffle.readHostLocalDisk=false",
                "--conf",
                "spark.shuffle.io.retryWait=100ms",
                "CountPatientAccess",
                in.toString(),
                "--year",
                "2026",
                "--by",
                "tin",
                "--account",
                "-o",
                out.toString(),
                "--partitions",
                String.valueOf(PARTITIONS));
        killAnExecutorInTheMiddle(job, "count", out.resolve("account"));

        assertThat(TestCluster.exitCode(job)).as(log("count")).isZero();
        assertThat(log("count")).contains("Lost executor").contains("FetchFailed");
        assertThat(CountBytes.of(out)).isEqualTo(CountBytes.onOneMachine(in, ReportingLevel.TIN, false, folder));
        assertThat(log("count") + String.join("", cluster.executorLogs()))
                .as("no patient is logged")
                .doesNotContainPattern("\\bp[0-9]{1,4}\\b(?!-)");
    }

    private static String log(String name) throws IOException {
        return Files.readString(cluster.log(name));
    }
}
