package org.mipspi.spark.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.spark.ChangedRules;
import org.mipspi.spark.LocalSpark;
import org.mipspi.spark.SharedRules;
import org.mipspi.spark.TestLines;

/** The result on Spark is that of {@code test --compare}, in any number of partitions. */
class SubmissionComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = 800;

    @TempDir
    Path folder;

    private final SparkSession spark = LocalSpark.session();
    private Path corpus;

    @BeforeEach
    void writeLines() throws IOException {
        corpus = TestLines.write(folder.resolve("corpus.ndjson"), 15, LINES);
    }

    /** The table as the command writes documents. */
    private ArrayNode moved(Path result) {
        ArrayNode documents = JSON.createArrayNode();
        for (Row row : spark.read().parquet(result.resolve("moved").toString()).collectAsList().stream()
                .sorted(Comparator.comparingLong(row -> row.<Long>getAs("line")))
                .toList()) {
            assertThat(row.<String>getAs("file")).endsWith("/" + corpus.getFileName());
            ObjectNode document =
                    documents.addObject().put("line", row.<Long>getAs("line").intValue());
            put(document, "submissionId", row.getAs("submissionId"));
            for (String side : List.of("before", "after")) {
                document.putObject(side)
                        .put("outcome", row.<String>getAs(side + "Outcome"))
                        .put("category", row.<Integer>getAs(side + "Category"));
            }
            document.put("points", row.<Integer>getAs("points"));
            ArrayNode causes = document.putArray("causes");
            for (Row cause : row.<Row>getList(row.fieldIndex("causes"))) {
                ObjectNode of = causes.addObject().put("statement", cause.<String>getAs("statement"));
                for (String side : List.of("before", "after")) {
                    ObjectNode one = of.putObject(side);
                    for (String field : List.of("what", "rule", "citation", "confidence", "because")) {
                        put(one, field, cause.<Row>getAs(side).getAs(field));
                    }
                }
            }
        }
        return documents;
    }

    private static void put(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private void assertSame(ComparedSide before, ComparedSide after, int partitions) throws Exception {
        ByTheCommand expected = ByTheCommand.compare(corpus, before, after);
        Path result = folder.resolve("result");
        SubmissionComparison.Result compared = new SubmissionComparison(spark, before, after)
                .files(List.of(corpus.toString()), partitions, result.toString(), true);
        assertThat(compared.isComplete()).isTrue();
        assertThat(compared.lines()).isEqualTo(LINES);
        assertThat(expected.moved()).isNotEmpty();
        assertThat(moved(result)).isEqualTo(expected.moved());
        assertThat(Files.readString(result.resolve("report.txt"))).isEqualTo(expected.report());
        assertThat(JSON.readTree(Files.readAllBytes(result.resolve("summary.json"))))
                .isEqualTo(expected.figures());
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "200"})
    void twoYearsAreComparedAsByTheCommandInAnyNumberOfPartitions(int partitions) throws Exception {
        SharedRules rules = SharedRules.builtIn();
        assertSame(ComparedSide.ofYear(rules, 2025), ComparedSide.ofYear(rules, 2026), partitions);
    }

    @Test
    void twoReadingsAreComparedAsByTheCommand() throws Exception {
        // July 5 to December 31 has 180 days only if both ends count.
        Files.writeString(
                corpus,
                Files.readString(corpus, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replace("2026-01-01\",\"performanceEnd", "2026-07-05\",\"performanceEnd"),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        SharedRules rules = SharedRules.builtIn();
        assertSame(
                ComparedSide.ofReading(rules, NamedAlternative.parse("PERIOD_DAYS=BOTH_ENDS")),
                ComparedSide.ofReading(rules, NamedAlternative.parse("PERIOD_DAYS=ONE_END")),
                7);
    }

    @Test
    void twoRuleFoldersAreComparedAsByTheCommand() throws Exception {
        Path rules = ChangedRules.write(folder.resolve("rules"));
        assertSame(ComparedSide.ofRules(SharedRules.builtIn()), ComparedSide.ofRules(SharedRules.of(rules)), 5);
    }

    @Test
    void examplesNameTheirFileIfThereAreSeveral() throws Exception {
        Path second = TestLines.write(folder.resolve("more.ndjson.gz"), 16, 300);
        SharedRules rules = SharedRules.builtIn();
        Path result = folder.resolve("result");
        new SubmissionComparison(spark, ComparedSide.ofYear(rules, 2025), ComparedSide.ofYear(rules, 2026))
                .files(List.of(corpus.toString(), second.toString()), 5, result.toString(), false);
        JsonNode cause = JSON.readTree(Files.readAllBytes(result.resolve("summary.json")))
                .at("/causes/0");
        assertThat(cause.get("exampleFiles")).hasSameSizeAs(cause.get("examples"));
        assertThat(cause.get("exampleFiles").get(0).asText())
                .startsWith("file:")
                .contains("ndjson");
        assertThat(Files.readString(result.resolve("report.txt"), UTF_8)).contains("ndjson line ");
    }

    @Test
    void noLinesMoveNothing() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.ndjson"));
        SharedRules rules = SharedRules.builtIn();
        Path result = folder.resolve("result");
        SubmissionComparison.Result compared = new SubmissionComparison(
                        spark, ComparedSide.ofYear(rules, 2025), ComparedSide.ofYear(rules, 2026))
                .files(List.of(empty.toString()), 3, result.toString(), false);
        assertThat(compared.isComplete()).isTrue();
        assertThat(spark.read().parquet(result.resolve("moved").toString()).columns())
                .contains("beforeOutcome", "rules");
    }

    @Test
    void eachRowNamesItsRulesAndTheYearOfEachSide() throws Exception {
        SharedRules rules = SharedRules.builtIn();
        Path result = folder.resolve("result");
        new SubmissionComparison(spark, ComparedSide.ofYear(rules, 2025), ComparedSide.ofYear(rules, 2026))
                .files(List.of(corpus.toString()), 3, result.toString(), false);
        List<Row> rows = spark.read()
                .parquet(result.resolve("moved").toString())
                .select("beforeYear", "afterYear", "beforeReleaseSha256", "afterReleaseSha256")
                .distinct()
                .collectAsList();
        assertThat(rows.stream().map(Row::toString).collect(Collectors.toList()))
                .containsExactly("[2025,2026," + rules.release().sha256() + ","
                        + rules.release().sha256() + "]");
    }
}
