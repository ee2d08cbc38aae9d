package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Reads the tables of a result without Spark, and puts the JSON of each answer together again. */
final class ParquetTables {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARTITION = Pattern.compile("performanceYear=(\\d+)/outcome=(\\w+)/");

    private ParquetTables() {}

    /**
     * A row of a table.
     *
     * @param file the file that it is from; null if it has none
     * @param line the line that it is from; 0 if it has none
     * @param key the key of its row in the input
     * @param json what {@code batch --detail score} answers, without its id; of a problem, its answer
     * @param answer the whole answer, or null
     */
    record TableRow(String file, long line, String key, JsonNode json, String answer) {}

    /** The rows of the decisions. */
    static List<TableRow> decisions(Path result) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        eachDecision(result, rows::add);
        return rows;
    }

    /** Shows each row of the decisions. */
    static void eachDecision(Path result, Consumer<TableRow> consumer) throws IOException {
        for (Path file : files(result.resolve("decisions"))) {
            Matcher partition = PARTITION.matcher(file.toString());
            boolean isPartition = partition.find();
            eachGroup(file, row -> {
                assertThat(isPartition).as("%s is in a partition", file).isTrue();
                ObjectNode json = answer(row, Integer.parseInt(partition.group(1)), partition.group(2));
                consumer.accept(
                        new TableRow(text(row, "file"), line(row), text(row, "key"), json, text(row, "answer")));
            });
        }
    }

    /** The rows of the problems. */
    static List<TableRow> problems(Path result) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        for (Path file : files(result.resolve("problems"))) {
            eachGroup(
                    file,
                    row -> rows.add(new TableRow(
                            text(row, "file"), line(row), text(row, "key"), problem(row), text(row, "answer"))));
        }
        return rows;
    }

    /** Where the documents of a comparison are and how they moved, in the order of their lines, in the words of the command. */
    static List<JsonNode> moved(Path result) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Path file : files(result.resolve("moved"))) {
            eachGroup(file, row -> {
                ObjectNode document = JSON.createObjectNode().put("line", (int) line(row));
                for (String side : List.of("before", "after")) {
                    document.putObject(side)
                            .put("outcome", text(row, side + "Outcome"))
                            .put("category", number(row, side + "Category"));
                }
                documents.add(document.put("points", number(row, "points")));
            });
        }
        documents.sort(Comparator.comparingInt(document -> document.get("line").intValue()));
        return documents;
    }

    private static List<Path> files(Path table) throws IOException {
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private static void eachGroup(Path file, Consumer<Group> consumer) throws IOException {
        try (ParquetReader<Group> reader = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                consumer.accept(row);
            }
        }
    }

    private static ObjectNode answer(Group row, int year, String outcome) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "submissionId", text(row, "submissionId"));
        json.put("performanceYear", year);
        json.putObject("release").put("id", text(row, "releaseId")).put("sha256", text(row, "releaseSha256"));
        json.put("outcome", outcome);
        ObjectNode score = json.putObject("score");
        for (String part : List.of("category", "beforeCap", "bonus")) {
            score.put(part, number(row, part));
        }
        BigDecimal points =
                BigDecimal.valueOf(number(row, "finalScorePoints"), 2).stripTrailingZeros();
        if (points.scale() <= 0) {
            score.put("finalScorePoints", points.intValueExact());
        } else {
            score.put("finalScorePoints", points.doubleValue());
        }
        ObjectNode weights = json.putObject("weights");
        for (String category : List.of("quality", "cost", "improvementActivities", "promotingInteroperability")) {
            weights.put(category, number(row, category + "Weight"));
        }
        ArrayNode unmet = json.putArray("unmet");
        for (Group each : elements(row, "unmet")) {
            unmet.addObject().put("id", text(each, "id")).put("reason", text(each, "reason"));
        }
        for (String map : List.of("points", "maximum")) {
            ObjectNode byId = json.putObject(map);
            Group entries = row.getGroup(map, 0);
            for (int i = 0; i < entries.getFieldRepetitionCount(0); i++) {
                Group entry = entries.getGroup(0, i);
                byId.put(text(entry, "key"), number(entry, "value"));
            }
        }
        ArrayNode warnings = json.putArray("warnings");
        Group codes = row.getGroup("warnings", 0);
        for (int i = 0; i < codes.getFieldRepetitionCount(0); i++) {
            warnings.add(codes.getGroup(0, i).getString(0, 0));
        }
        ArrayNode sets = json.putArray("measurementSets");
        for (Group each : elements(row, "measurementSets")) {
            ObjectNode set = sets.addObject().put("index", number(each, "index"));
            put(set, "submissionMethod", text(each, "submissionMethod"));
            put(set, "programName", text(each, "programName"));
            set.put("outcome", text(each, "outcome")).put("category", number(each, "category"));
            set.put("picked", each.getBoolean("picked", 0));
            if (each.getBoolean("setAside", 0)) {
                set.put("setAside", true);
            }
        }
        return json;
    }

    /** What the columns of a problem have of its answer. */
    private static ObjectNode problem(Group row) {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", "urn:mips-pi:problem:" + text(row, "kind"));
        json.put("detail", text(row, "detail"));
        if (number(row, "column") != null) {
            json.put("column", number(row, "column"));
        }
        if (line(row) > 0) {
            json.put("line", (int) line(row));
        }
        if (row.getFieldRepetitionCount("errors") > 0) {
            ArrayNode errors = json.putArray("errors");
            for (Group each : elements(row, "errors")) {
                ObjectNode error = errors.addObject();
                for (String field : List.of("code", "pointer", "related", "message")) {
                    put(error, field, text(each, field));
                }
            }
        }
        return json;
    }

    private static List<Group> elements(Group row, String list) {
        List<Group> elements = new ArrayList<>();
        Group all = row.getGroup(list, 0);
        for (int i = 0; i < all.getFieldRepetitionCount(0); i++) {
            elements.add(all.getGroup(0, i).getGroup(0, 0));
        }
        return elements;
    }

    private static void put(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static long line(Group row) {
        return row.getFieldRepetitionCount("line") == 0 ? 0 : row.getLong("line", 0);
    }

    private static String text(Group row, String field) {
        return row.getFieldRepetitionCount(field) == 0 ? null : row.getString(field, 0);
    }

    private static Integer number(Group row, String field) {
        return row.getFieldRepetitionCount(field) == 0 ? null : row.getInteger(field, 0);
    }
}
