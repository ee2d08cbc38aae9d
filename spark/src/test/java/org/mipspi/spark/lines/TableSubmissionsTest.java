package org.mipspi.spark.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.spark.LocalSpark;

class TableSubmissionsTest {

    private final SparkSession spark = LocalSpark.session();
    private final Dataset<Row> table =
            spark.sql("SELECT 7 AS id, '{}' AS json, binary('{}') AS `the.json`, array('{}') AS list,"
                    + " named_struct('body', '{}', 'size', 2) AS message, map('body', '{}') AS fields");

    @ParameterizedTest
    @ValueSource(strings = {"json", "JSON", "`the.json`", "message.body", "message.`body`", "fields.body"})
    void columnsOfTextAndBytesAreReadAlsoInsideOthers(String column) throws Exception {
        assertThat(new TableSubmissions(table, column, "message.size", 1)
                        .lines()
                        .collect())
                .singleElement()
                .satisfies(line -> {
                    assertThat(new String(line.bytes(), UTF_8)).isEqualTo("{}");
                    assertThat(line.key()).isEqualTo("2");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "jsn, Did you mean json?",
        "message.bodi, Did you mean message.body?",
        "body.message, Name the one that is meant",
        "the.json, Did you mean `the.json`?",
        "json.body, Name the one that is meant",
        "message.*, Name the one that is meant",
        "*, Name the one that is meant",
        "a..b, Name the one that is meant",
        "'', Name the one that is meant"
    })
    void aColumnThatThereIsNotIsToldWithThoseThatThereAre(String column, String next) {
        String expected = "the table has no column \"" + column
                + "\". It has id, json, `the.json`, list, message.body, message.size, fields. " + next;
        assertThatThrownBy(() -> new TableSubmissions(table, column, null, 1))
                .isInstanceOf(Unusable.class)
                .hasMessage(expected);
        assertThatThrownBy(() -> new TableSubmissions(table, "json", column, 1))
                .isInstanceOf(Unusable.class)
                .hasMessage(expected);
    }

    @ParameterizedTest
    @CsvSource({"id, integer", "message, struct", "message.size, integer", "list, array", "fields, map"})
    void aColumnOfAnythingElseThanTextOrBytesIsToldWithThoseOfText(String column, String type) {
        assertThatThrownBy(() -> new TableSubmissions(table, column, null, 1))
                .isInstanceOf(Unusable.class)
                .hasMessage("the column \"" + column + "\" has values of type " + type
                        + ". Expected text, or bytes in UTF-8, with a submission in each cell. Name one of the columns with"
                        + " text or bytes: json, `the.json`, message.body");
    }

    @Test
    void aTableWithoutTextIsTold() {
        assertThatThrownBy(() -> new TableSubmissions(spark.sql("SELECT 1 AS id"), "id", null, 1))
                .hasMessageEndingWith("No other column has text or bytes. Write the submissions as JSON into one");
    }

    @Test
    void ofManyColumnsOnlyTheFirstAreListed() {
        Dataset<Row> wide = spark.range(1)
                .selectExpr(IntStream.range(0, 25).mapToObj(i -> "id AS c" + i).toArray(String[]::new));

        assertThatThrownBy(() -> new TableSubmissions(wide, "submission", null, 1))
                .hasMessageContaining("It has c0, c1, c2,")
                .hasMessageEndingWith("c18, c19 and 5 more. Name the one that is meant");
    }

    @Test
    void severalColumnsOfOneNameAreTold() {
        assertThatThrownBy(() -> new TableSubmissions(spark.sql("SELECT '{}' AS json, '' AS json"), "json", null, 1))
                .isInstanceOf(Unusable.class)
                .hasMessage("several columns have the name \"json\". Expected one. Rename the others");
    }
}
