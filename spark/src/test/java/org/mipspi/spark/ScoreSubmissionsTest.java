package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.compile.RuleSet;

class ScoreSubmissionsTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final PrintedOutput printed = new PrintedOutput();

    private int run(String... arguments) {
        LocalSpark.session();
        return SparkProgram.run(new ScoreSubmissions(), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theSummaryHasTheCountsOfTheTables() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 11, 300);

        int code = run(input.toString(), "-o", path("out"), "--partitions", "2");

        assertThat(code).isZero();
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("out/summary.json").toFile());
        int answers = BatchAnswers.to(input, RuleSet.builtIn(), Detail.SCORE).size();
        assertThat(summary.get("answered").intValue()).isEqualTo(answers);
        assertThat(summary.get("blank").intValue()).isEqualTo(300 - answers);
        int decided = ParquetTables.decisions(folder.resolve("out")).size();
        assertThat(summary.get("decided").intValue()).isEqualTo(decided);
        assertThat(printed.toString())
                .contains(answers + " lines in")
                .containsPattern("decided +" + decided)
                .contains("out/decisions")
                .contains(RuleSet.builtIn().release().sha256());
    }

    @Test
    void wrongUseIsToldBeforeAnyWork() {
        assertThat(run("in", "-o", path("out"), "--column", "json")).isEqualTo(2);
        assertThat(printed.toString()).contains("--column was given without --format");
        assertThat(run(path("none.ndjson"), "-o", path("out"))).isEqualTo(2);
        assertThat(printed.toString()).contains("no such file or folder: " + path("none.ndjson"));
        assertThat(run("in", "-o", path("out"), "--rules", path("none"))).isEqualTo(2);
        assertThat(run("in", "-o", path("out"), "--partitions", "0")).isEqualTo(2);
        assertThat(printed.toString()).endsWith("mips-pi: --partitions is 0. Expected 1 or more\n");
        assertThat(run("in")).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsToldBeforeAnyWork() {
        LocalSpark.session()
                .sql("SELECT 1 AS id, '{}' AS json, named_struct('name', 'a') AS practice")
                .write()
                .parquet(path("table"));

        assertThat(run(path("table"), "-o", path("out"), "--format", "parquet", "--column", "jsn"))
                .isEqualTo(2);
        assertThat(printed.toString())
                .isEqualTo(
                        "mips-pi: the table has no column \"jsn\". It has id, json, practice.name. Did you mean json?\n");
        printed.reset();
        assertThat(run(path("table"), "-o", path("out"), "--format", "parquet", "--column", "id"))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("mips-pi: the column \"id\" has values of type integer.");
        printed.reset();
        assertThat(run(path("table"), "-o", path("out"), "--format", "parquet", "--column", "json", "--key", "ids"))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("mips-pi: the table has no column \"ids\".");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void filesThatCannotBeUsedAreWrongUse() throws Exception {
        Path cut = TestLines.write(folder.resolve("cut.ndjson.gz"), 12, 100);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 1_000));

        assertThat(run(cut.toString(), "-o", path("out"))).isEqualTo(2);
        assertThat(printed.toString())
                .contains("mips-pi: file:" + cut + ": the input is incomplete")
                .endsWith("get it again\n");
        printed.reset();
        assertThat(run(path("none"), "-o", path("out"), "--format", "parquett", "--column", "json"))
                .isEqualTo(2);
        assertThat(printed.toString()).contains("cannot be read in the format parquett");
        printed.reset();
        assertThat(run(cut.toString(), "-o", cut + "/deeper/out")).isEqualTo(2);
        assertThat(printed.toString()).contains("deeper/out cannot be made, because file:" + cut + " is a file");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"part-", "summary.json"})
    void aFullDiskIsAFailureOfTheWork(String names) throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), "{}\n");
        FullDisk.install(LocalSpark.session().sparkContext().hadoopConfiguration(), names);

        assertThat(run(input.toString(), "-o", "full:" + path("out"))).isEqualTo(3);
        assertThat(printed.toString())
                .endsWith("mips-pi: the job failed: No space left on device. What it has written is incomplete."
                        + " Remove the cause, and run again with --overwrite\n");
        assertThat(folder.resolve("out")).exists();
    }

    @Test
    void rulesThatAreNotValidAndInputsThatAreNotLinesHaveExitCodeOne() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        Path file = rules.resolve("attestations/safer-guide.drl");
        Files.writeString(file, Files.readString(file).replace("Answer.YES", "Answer.PERHAPS"));
        Files.writeString(folder.resolve("in.ndjson"), "[{}]");

        assertThat(run(path("in.ndjson"), "-o", path("out"), "--rules", rules.toString()))
                .isEqualTo(1);
        assertThat(printed.toString()).contains("attestations/safer-guide.drl");
        assertThat(run(path("in.ndjson"), "-o", path("out"))).isEqualTo(1);
        assertThat(printed.toString()).contains("is a JSON array");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
