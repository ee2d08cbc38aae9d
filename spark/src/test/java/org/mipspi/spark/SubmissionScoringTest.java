package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.spark.lines.NotSubmissions;

class SubmissionScoringTest {

    private static final RuleSet RULES = RuleSet.builtIn();

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SubmissionScoring scoring;

    @BeforeEach
    void scoreWithTheBuiltInRules() {
        spark = LocalSpark.session();
        scoring = new SubmissionScoring(spark, SharedRules.builtIn(), Detail.SCORE);
    }

    private ScoringResult score(Path input, int partitions, String out) throws IOException, NotSubmissions {
        return scoring.files(
                List.of(input.toString()), partitions, folder.resolve(out).toString(), false);
    }

    @Test
    void linesHaveTheAnswersOfBatchInAnyNumberOfPartitions() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 1, 2_000);
        for (int partitions : new int[] {1, 7, 200}) {
            ScoringResult result = score(input, partitions, "out" + partitions);

            Path written = folder.resolve("out" + partitions);
            SameAsBatch.assertSame(written, RULES, List.of(input));
            assertThat(result.isComplete()).isTrue();
            assertThat(result.lines()).isEqualTo(2_000);
            assertThat(result.release()).isEqualTo(RULES.release());
            // Four years with three outcomes each, whatever the number of partitions.
            assertThat(parquetFiles(written.resolve(SubmissionScoring.DECISIONS)))
                    .isLessThan(20);
        }
        SameAsBatch.assertVaried(folder.resolve("out7"));
    }

    private static long parquetFiles(Path table) throws IOException {
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    @Test
    void aFolderHasPlainAndCompressedFilesAndOthersThatAreNotRead() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in/deeper/_temporary"))
                .getParent()
                .getParent();
        Path one = TestLines.write(in.resolve("one.ndjson"), 2, 300);
        Path two = TestLines.write(in.resolve("deeper/two.ndjson.gz"), 3, 700);
        Path three = TestLines.write(in.resolve("three.ndjson.gz"), 4, 5);
        Path empty = Files.createFile(in.resolve("empty.ndjson"));
        Files.writeString(in.resolve("_SUCCESS"), "not a submission");
        Files.writeString(in.resolve("deeper/_temporary/part"), "not a submission");
        Files.writeString(in.resolve(".one.ndjson.crc"), "not a submission");
        for (int partitions : new int[] {0, 5}) {
            score(in, partitions, "out" + partitions);

            SameAsBatch.assertSame(folder.resolve("out" + partitions), RULES, List.of(one, two, three, empty));
        }
    }

    @Test
    void theFullAnswerIsThatOfBatchAndItsIdFollowsFromRulesAndSubmission() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 5, 500);
        SubmissionScoring full = new SubmissionScoring(spark, SharedRules.builtIn(), Detail.FULL);
        full.files(List.of(input.toString()), 3, folder.resolve("a").toString(), false);
        full.files(List.of(input.toString()), 1, folder.resolve("b").toString(), false);

        SameAsBatch.assertSame(folder.resolve("a"), RULES, List.of(input));
        Map<Long, String> first = answers(folder.resolve("a"));
        assertThat(answers(folder.resolve("b"))).isEqualTo(first);
        Map<Long, String> expected = new HashMap<>();
        for (BatchAnswers.Numbered each : BatchAnswers.to(input, RULES, Detail.FULL)) {
            if (first.containsKey(each.line())) {
                expected.put(each.line(), SameAsBatch.withoutId(each.json()).toString());
            }
        }
        assertThat(first).hasSizeGreaterThan(350);
        Map<Long, String> found = new HashMap<>();
        for (Map.Entry<Long, String> each : first.entrySet()) {
            assertThat(each.getValue()).contains("\"decisionId\":\"");
            found.put(each.getKey(), SameAsBatch.withoutId(each.getValue()).toString());
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<Long, String> answers(Path result) throws IOException {
        Map<Long, String> answers = new HashMap<>();
        for (ParquetTables.TableRow row : ParquetTables.decisions(result)) {
            answers.put(row.line(), row.answer());
        }
        return answers;
    }

    @Test
    void anInputWithoutLinesGivesEmptyTablesWithColumns() throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), "");

        ScoringResult result = score(input, 7, "out");

        assertThat(result.answered()).isZero();
        assertThat(result.isComplete()).isTrue();
        Dataset<Row> decisions =
                spark.read().parquet(folder.resolve("out/decisions").toString());
        assertThat(decisions.columns()).containsExactlyInAnyOrder(AnswerRows.SCHEMA.fieldNames());
        assertThat(decisions.count()).isZero();
        assertThat(spark.read()
                        .parquet(folder.resolve("out/problems").toString())
                        .count())
                .isZero();
        assertThat(folder.resolve("out/summary.json")).exists();
    }

    @Test
    void partitionsOfPoisonedLinesOnlyAreAnswered() throws Exception {
        TestLines lines = new TestLines(6);
        List<byte[]> poisoned = new ArrayList<>();
        while (poisoned.size() < 400) {
            byte[] line = lines.faulty("{\"performanceYear\": 2026}".getBytes(UTF_8));
            poisoned.add(line);
        }
        // The beginning shows that it is newline-delimited JSON.
        poisoned.add(0, "{}".getBytes(UTF_8));
        Path input = folder.resolve("in.ndjson");
        try (var out = Files.newOutputStream(input)) {
            for (byte[] line : poisoned) {
                out.write(line);
                out.write('\n');
            }
        }

        ScoringResult result = score(input, 20, "out");

        assertThat(result.decided()).isZero();
        assertThat(result.isComplete()).isTrue();
        assertThat(result.blank()).isGreaterThan(0);
        SameAsBatch.assertSame(folder.resolve("out"), RULES, List.of(input));
    }

    @Test
    void aResultIsReplacedOnlyIfAsked() throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), "{}\n");
        score(input, 1, "out");

        assertThatThrownBy(() -> score(input, 1, "out")).hasMessageContaining("--overwrite");
        scoring.files(List.of(input.toString()), 1, folder.resolve("out").toString(), true);
        assertThat(ParquetTables.problems(folder.resolve("out"))).hasSize(1);

        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        assertThatThrownBy(() -> scoring.files(
                        List.of(input.toString()), 1, folder.resolve("out").toString(), true))
                .hasMessageContaining("notes.txt");
        assertThat(folder.resolve("out/notes.txt")).exists();
        assertThatThrownBy(() -> scoring.files(List.of(input.toString()), 1, input.toString(), true))
                .hasMessageContaining("is a file");
    }

    @Test
    void aFileOfSomethingElseIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path input = Files.writeString(folder.resolve("in.ndjson"), "[\n{}\n]\n");

        assertThatThrownBy(() -> score(input, 1, "out"))
                .isInstanceOf(NotSubmissions.class)
                .hasMessageContaining("in.ndjson is a JSON array")
                .hasMessageContaining("jq -c");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aSubmissionOnSeveralLinesIsFoundHoweverShortTheFirstPartitionIs() throws Exception {
        Path input = Files.writeString(
                folder.resolve("in.ndjson"), "{\n  \"performanceYear\": 2026,\n  \"measurementSets\": []\n}\n");

        assertThatThrownBy(() -> score(input, 200, "out"))
                .isInstanceOf(NotSubmissions.class)
                .hasMessageContaining("on several lines");
    }

    @Test
    void aFolderOfSomethingElseAndTheInputAreNeverDeleted() throws Exception {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve(".git"));
        Path input = Files.writeString(folder.resolve("in.ndjson"), "{}\n");
        assertThatThrownBy(() -> scoring.files(List.of(input.toString()), 1, out.toString(), true))
                .hasMessageContaining(".git");

        Path result = folder.resolve("result");
        score(input, 1, "result");
        Path inside = Files.copy(input, result.resolve("problems/in.ndjson"));
        assertThatThrownBy(() -> scoring.files(List.of(inside.toString()), 1, result.toString(), true))
                .hasMessageContaining("inside the other");
        assertThatThrownBy(() -> scoring.files(
                        List.of(folder.toString()), 1, folder.resolve("other").toString(), false))
                .hasMessageContaining("inside the other");
        Files.delete(inside);
        assertThatThrownBy(() -> scoring.table(
                        spark.read().parquet(result.resolve("problems").toString()),
                        "answer",
                        null,
                        1,
                        result.toString(),
                        true))
                .hasMessageContaining("inside the other");
        assertThat(result.resolve("summary.json")).exists();
    }

    @Test
    void aDamagedGzipFileIsNamedAndNothingIsWritten() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson.gz"), 7, 200);
        byte[] whole = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> score(input, 1, "out")).rootCause().hasMessageContaining("input is incomplete");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void cellsOfATableHaveTheAnswersOfLinesAndTheKeysOfTheirRows() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 8, 300);
        List<Row> rows = new ArrayList<>();
        String[] lines = Files.readString(input, ISO_8859_1).split("\n");
        for (int i = 0; i < lines.length; i++) {
            rows.add(RowFactory.create(i + 1, lines[i].getBytes(ISO_8859_1)));
        }
        rows.add(RowFactory.create(0, null));
        String table = folder.resolve("table").toString();
        spark.createDataFrame(
                        rows,
                        new StructType().add("number", DataTypes.IntegerType).add("json", DataTypes.BinaryType))
                .write()
                .parquet(table);

        ScoringResult result = scoring.table(
                spark.read().parquet(table),
                "json",
                "number",
                3,
                folder.resolve("out").toString(),
                false);

        Map<String, Object> found = new HashMap<>();
        for (ParquetTables.TableRow row : ParquetTables.decisions(folder.resolve("out"))) {
            assertThat(row.file()).startsWith("file:").contains("/table/");
            assertThat(row.line()).isZero();
            found.put(row.key(), row.json());
        }
        Map<String, Object> expected = new HashMap<>();
        int problems = 0;
        for (BatchAnswers.Numbered each : BatchAnswers.to(input, RULES, Detail.SCORE)) {
            if (each.json().startsWith("{\"type\"")) {
                problems++;
            } else {
                expected.put(String.valueOf(each.line()), SameAsBatch.withoutId(each.json()));
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(ParquetTables.problems(folder.resolve("out"))).hasSize(problems);
        assertThat(result.lines()).isEqualTo(rows.size());
        assertThat(result.isComplete()).isTrue();
    }
}
