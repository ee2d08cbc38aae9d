package org.mipspi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.domain.answer.Detail;
import org.mipspi.rules.compile.RuleSet;

class MipsPiFunctionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void begin() {
        // The extension of this session makes the function known: nothing registers it.
        spark = LocalSpark.session();
    }

    @AfterEach
    void end() {
        // The next session has the function of the extension again.
        spark.stop();
    }

    @Test
    void theExampleOfTheDocumentationWorksWithoutJava() throws Exception {
        example("submissions", "individual-2026.json");

        Row row = one("SELECT mips_pi(submission).category, mips_pi(submission).outcome, "
                + "mips_pi(submission).points['PI_EP_1'], mips_pi(submission).finalScorePoints FROM submissions");

        assertThat(row.getString(1)).isEqualTo("SCORED");
        // 180/200 of 20 points: 10 of its own, and 10 of PI_EP_2, whose exclusion is claimed.
        assertThat(row.getInt(2)).isEqualTo(18);
        assertThat(row.getDecimal(3).doubleValue()).isEqualTo(row.getInt(0) * 0.25);
    }

    @Test
    void everyLineHasTheFiguresOfBatchOrItsProblemAndNoneThrows() throws Exception {
        Path input = TestLines.write(folder.resolve("in.ndjson"), 10, 600);
        List<BatchAnswers.Numbered> expected = BatchAnswers.to(input, RuleSet.builtIn(), Detail.SCORE);
        TestLines lines = new TestLines(10);
        List<Row> rows = new ArrayList<>();
        for (long i = 1; i <= 600; i++) {
            rows.add(RowFactory.create(i, lines.next()));
        }
        spark.createDataFrame(
                        rows, new StructType().add("number", DataTypes.LongType).add("json", DataTypes.BinaryType))
                .repartition(3)
                .createOrReplaceTempView("lines");

        List<Row> found = spark.sql("SELECT number, d.* FROM (SELECT number, mips_pi(json) AS d FROM lines) "
                        + "WHERE d.kind IS NULL OR d.detail NOT LIKE '%empty%' ORDER BY number")
                .collectAsList();

        int compared = 0;
        for (BatchAnswers.Numbered each : expected) {
            JsonNode json = JSON.readTree(each.json());
            Row row = found.stream()
                    .filter(other -> other.getLong(0) == each.line())
                    .findFirst()
                    .orElseThrow();
            assertThat((String) row.getAs("releaseSha256"))
                    .isEqualTo(RuleSet.builtIn().release().sha256());
            if (json.has("outcome")) {
                assertThat((String) row.getAs("outcome"))
                        .isEqualTo(json.get("outcome").textValue());
                assertThat((Integer) row.getAs("category"))
                        .isEqualTo(
                                json.get("score").get("category").isNull()
                                        ? null
                                        : json.get("score").get("category").intValue());
                assertThat(row.getList(row.fieldIndex("unmet")))
                        .hasSize(json.get("unmet").size());
                assertThat((String) row.getAs("kind")).isNull();
            } else {
                assertThat((Integer) row.getAs("category")).isNull();
                assertThat((String) row.getAs("outcome")).isNull();
                assertThat("urn:mips-pi:problem:" + row.getAs("kind"))
                        .isEqualTo(json.get("type").textValue());
                assertThat((String) row.getAs("detail"))
                        .isEqualTo(json.get("detail").textValue());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void nullAndBlankAndTextThatIsNotUtf8AreNoErrors() {
        Row row = one("SELECT mips_pi(NULL), mips_pi('').kind, mips_pi(X'FF').kind, mips_pi('{').category");

        assertThat(row.isNullAt(0)).isTrue();
        assertThat(row.getString(1)).isEqualTo("unreadable");
        assertThat(row.getString(2)).isEqualTo("unreadable");
        assertThat(row.isNullAt(3)).isTrue();
    }

    @Test
    void oneCallOfJavaRegistersItWithOtherRules() throws Exception {
        example("submissions", "individual-2026.json");
        SharedRules changed = SharedRules.of(ChangedRules.write(folder.resolve("rules")));

        MipsPiFunction.register(spark, changed);
        Row row = one("SELECT mips_pi(submission).unmet[0].reason, mips_pi(submission).releaseSha256 FROM submissions");

        assertThat(row.getString(0)).isEqualTo("OTHER_EDITION");
        assertThat(row.getString(1)).isEqualTo(changed.release().sha256());
        MipsPiFunction.register(spark);
        assertThat(one("SELECT mips_pi(submission).outcome FROM submissions").getString(0))
                .isEqualTo("SCORED");
    }

    @Test
    void aCallWithoutASubmissionTellsWhatIsExpected() {
        assertThatThrownBy(() -> spark.sql("SELECT mips_pi()").collect()).hasMessageContaining("Expected one");
        assertThatThrownBy(() -> spark.sql("SELECT mips_pi(id) FROM range(1)").collect())
                .hasMessageContaining(
                        "mips_pi was called with a value of type BIGINT. Expected the submission as JSON");
        assertThat(one("SELECT mips_pi(NULL)").isNullAt(0)).isTrue();
        assertThat(one("DESCRIBE FUNCTION mips_pi").toString()).contains("mips_pi");
    }

    private void example(String view, String file) throws Exception {
        byte[] json = Files.readAllBytes(Path.of("../examples", file));
        spark.createDataFrame(
                        List.of(RowFactory.create(new String(json, UTF_8))),
                        new StructType().add("submission", DataTypes.StringType))
                .createOrReplaceTempView(view);
    }

    private Row one(String sql) {
        return spark.sql(sql).collectAsList().get(0);
    }
}
