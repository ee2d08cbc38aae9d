package org.mipspi.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of a problem, taken from the RFC 9457 problem details with which {@code batch} answers such a line. */
final class ProblemRow {

    /** What kind of problem it is, in words, the column in the line, each error of a refused submission, and the id in the log. */
    static final StructType SCHEMA = new StructType()
            .add("kind", DataTypes.StringType)
            .add("detail", DataTypes.StringType)
            .add("column", DataTypes.IntegerType)
            .add("errors", AnswerSchema.ERRORS)
            .add("faultId", DataTypes.StringType);

    private static final String TYPE = "urn:mips-pi:problem:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemRow() {}

    /** The values of {@link #SCHEMA}. */
    static Row of(byte[] problem) {
        JsonNode json = tree(problem);
        List<Row> errors = new ArrayList<>();
        for (JsonNode error : json.path("errors")) {
            errors.add(RowFactory.create(
                    text(error, "code"), text(error, "pointer"), text(error, "related"), text(error, "message")));
        }
        return RowFactory.create(
                text(json, "type").substring(TYPE.length()),
                text(json, "detail"),
                json.has("column") ? json.get("column").intValue() : null,
                json.has("errors") ? errors.toArray() : null,
                text(json, "id"));
    }

    private static JsonNode tree(byte[] problem) {
        try {
            return JSON.readTree(problem);
        } catch (IOException e) {
            throw new UncheckedIOException("this program wrote a problem that is not JSON", e);
        }
    }

    private static String text(JsonNode json, String field) {
        return json.has(field) ? json.get(field).textValue() : null;
    }
}
