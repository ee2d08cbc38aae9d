package org.mipspi.spark.lines;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.mipspi.rules.text.Spelling;

/** The columns of a table by the names that callers give, such as {@code json}, or {@code a.b} for a field of a struct. */
final class TableColumns {

    /** Beyond so many names, the others are only counted. */
    private static final int MOST_LISTED = 20;

    private final Dataset<Row> table;

    TableColumns(Dataset<Row> table) {
        this.table = table;
    }

    /**
     * A column of text or bytes, as the bytes that it has: text that is not UTF-8 must not be repaired on the way.
     *
     * @throws Unusable if there is no such column, or it has anything else
     */
    Column bytes(String name) throws Unusable {
        DataType type = type(name);
        if (isText(type)) {
            return col(name).cast("binary");
        }
        List<String> others = names(TableColumns::isText);
        throw new Unusable("the column " + quoted(name) + " has values of type " + type.typeName()
                + ". Expected text, or bytes in UTF-8, with a submission in each cell. "
                + (others.isEmpty()
                        ? "No other column has text or bytes. Write the submissions as JSON into one"
                        : "Name one of the columns with text or bytes: " + listed(others)));
    }

    /**
     * A column of any type as text.
     *
     * @throws Unusable if there is no such column
     */
    Column text(String name) throws Unusable {
        type(name);
        return col(name).cast("string");
    }

    private DataType type(String name) throws Unusable {
        try {
            // With a name of its own: a star would stand for all columns.
            return table.select(col(name).as("named")).schema().apply("named").dataType();
        } catch (Exception e) {
            // Spark does not declare the exceptions that it throws.
            if (!(e instanceof AnalysisException unresolved)) {
                throw e;
            }
            throw new Unusable(
                    unresolved.getCondition().startsWith("AMBIGUOUS_REFERENCE")
                            ? "several columns have the name " + quoted(name) + ". Expected one. Rename the others"
                            : missing(name));
        }
    }

    private String missing(String name) {
        List<String> names = names(type -> true);
        // A name with a dot may lack only the quotes that it needs.
        String meant = names.contains(written(name)) ? written(name) : Spelling.nearest(name, names);
        return "the table has no column " + quoted(name) + ". It has "
                + (names.isEmpty() ? "no columns at all" : listed(names))
                + (meant == null ? ". Name the one that is meant" : ". Did you mean " + meant + "?");
    }

    private static boolean isText(DataType type) {
        return type instanceof StringType || type instanceof BinaryType;
    }

    /** The columns whose type is wanted, as callers have to write them; of a struct, its fields. */
    private List<String> names(Predicate<DataType> wanted) {
        List<String> names = new ArrayList<>();
        addNames(table.schema(), "", wanted, names);
        return names;
    }

    private static void addNames(StructType struct, String before, Predicate<DataType> wanted, List<String> names) {
        for (StructField field : struct.fields()) {
            String name = before + written(field.name());
            if (field.dataType() instanceof StructType nested) {
                addNames(nested, name + ".", wanted, names);
            } else if (wanted.test(field.dataType())) {
                names.add(name);
            }
        }
    }

    /** A dot in a name would otherwise stand for a field of a struct. */
    private static String written(String name) {
        return name.contains(".") || name.contains("`") ? '`' + name.replace("`", "``") + '`' : name;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_LISTED, names.size())));
        return names.size() <= MOST_LISTED ? first : first + " and " + (names.size() - MOST_LISTED) + " more";
    }
}
