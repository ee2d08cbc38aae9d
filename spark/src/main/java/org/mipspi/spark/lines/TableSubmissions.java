package org.mipspi.spark.lines;

import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import com.esotericsoftware.kryo.DefaultSerializer;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A column of a table, with one submission in each row. Rows whose cell is null or blank are blank. */
public final class TableSubmissions implements Submissions {

    private final JavaRDD<Row> cells;

    /**
     * A column of text or of bytes in UTF-8.
     *
     * @param key a column that tells rows apart; null for none
     * @param partitions in how many partitions they are decided; 0 for those of the table
     * @throws Unusable if the table has no such column, or the column has neither text nor bytes
     */
    public TableSubmissions(Dataset<Row> table, String column, String key, int partitions) throws Unusable {
        TableColumns columns = new TableColumns(table);
        Column ofKey = key == null ? lit(null).cast("string") : columns.text(key);
        JavaRDD<Row> rows = table.select(columns.bytes(column), ofKey, nullif(input_file_name(), lit("")))
                .toJavaRDD();
        this.cells = partitions > 0 ? rows.repartition(partitions) : rows;
    }

    @DefaultSerializer(JavaSerializer.class) // Kryo, if a cluster has set it, cannot make records.
    private record Counted(long rows, long blank) implements Serializable {

        Counted and(Counted other) {
            return new Counted(rows + other.rows, blank + other.blank);
        }
    }

    @Override
    public Count count() {
        Counted counted = cells.aggregate(
                new Counted(0, 0), (sum, row) -> sum.and(new Counted(1, isBlank(row.getAs(0)) ? 1 : 0)), Counted::and);
        return new Count(counted.rows(), counted.blank());
    }

    @Override
    public JavaRDD<SourceLine> lines() {
        return cells.filter(row -> !isBlank(row.getAs(0)))
                .map(row -> SourceLine.ofCell(row.getString(2), row.getString(1), row.getAs(0)));
    }

    private static boolean isBlank(byte[] cell) {
        if (cell != null) {
            for (byte b : cell) {
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                    return false;
                }
            }
        }
        return true;
    }
}
