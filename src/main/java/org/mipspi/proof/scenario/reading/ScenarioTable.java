package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.files.yaml.YamlTree;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A scenario with rows: each row is the scenario with the cells of the row put into the places that the columns name.
 */
final class ScenarioTable {

    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";
    private static final String GIVEN = "given";
    private static final String THEN = "then";
    /** Bounds far beyond any real table; docs/scenarios.md lists them. */
    private static final int MAX_COLUMNS = 100;

    private static final int MAX_ROWS = 1_000;
    private static final int MAX_KEYS_OF_A_COLUMN = 10;

    /** Most values of all rows together, with those that each row takes over from the scenario. */
    private static final int MAX_VALUES = 500_000;

    /** A row must fill a cell of one of these, or it would repeat another row. */
    private static final Set<String> CHANGING = Set.of(GIVEN, "reading");

    private static final Set<String> WHOLE = Set.of("years", "basis", "reading", "tags", GIVEN, THEN);
    private static final Pattern WITHIN = Pattern.compile("(given|then)(\\.[^.]+)+");

    /** A column: the place for its cells, as the keys that lead there. */
    private record Column(Node node, String path) {

        List<String> keys() {
            return List.of(path.split("\\."));
        }

        boolean holds(Column other) {
            return other.path.equals(path) || other.path.startsWith(path + ".");
        }
    }

    /**
     * A scenario before it is read.
     *
     * @param at its place: the item of the file's list, or the row
     * @param item its fields
     */
    record Row(Node at, MappingNode item) {}

    private final YamlFile file;
    private final MappingNode scenario;
    private final List<Column> columns = new ArrayList<>();

    private ScenarioTable(YamlFile file, MappingNode scenario) {
        this.file = file;
        this.scenario = scenario;
    }

    /** The scenarios of an item of the file's list: the item itself, or one for each of its rows. */
    static List<Row> rows(YamlFile file, MappingNode item) {
        boolean isTable = YamlTree.value(item, COLUMNS) != null || YamlTree.value(item, ROWS) != null;
        return isTable ? new ScenarioTable(file, item).rows() : List.of(new Row(item, item));
    }

    private List<Row> rows() {
        YamlFields fields = file.fields(scenario, "a scenario");
        String name = file.text(fields.require("name", "a scenario"), "name");
        Node header = fields.require(COLUMNS, "a scenario with rows");
        YamlFields rows = file.fields(fields.require(ROWS, "a scenario with columns"), ROWS);
        List<Node> named = file.items(header, COLUMNS);
        if (named.size() > MAX_COLUMNS) {
            file.report(named.get(MAX_COLUMNS), "a table has at most " + MAX_COLUMNS + " columns; divide it");
            return List.of();
        }
        for (Node column : named) {
            column(column, file.text(column, "a column"));
        }
        if (rows == null || !isBounded(rows)) {
            return List.of();
        }
        if (rows.keys().isEmpty()) {
            file.report(rows.node(), "rows is empty; add at least one row");
        }
        List<Row> read = new ArrayList<>();
        Set<Column> used = new HashSet<>();
        for (String row : rows.keys()) {
            Node at = rows.keyNode(row);
            read.add(new Row(at, row(at, name + ": " + row, file.items(rows.take(row), "a row"), used)));
        }
        columns.stream()
                .filter(column -> !used.contains(column))
                .forEach(column -> file.report(
                        column.node(),
                        "no row has a value for the column " + column.path() + "; fill a cell or remove the column"));
        return read;
    }

    private boolean isBounded(YamlFields rows) {
        if (rows.keys().size() > MAX_ROWS) {
            file.report(
                    rows.keyNode(rows.keys().get(MAX_ROWS)), "a table has at most " + MAX_ROWS + " rows; divide it");
            return false;
        }
        MappingNode shared = YamlTree.without(scenario, List.of("name", COLUMNS, ROWS), scenario);
        long values = (long) rows.keys().size() * YamlTree.values(shared);
        if (values > MAX_VALUES) {
            file.report(
                    rows.node(),
                    "the rows of this table have " + values
                            + " values together, because each has all values of the scenario;" + " at most "
                            + MAX_VALUES + " are allowed. Divide the table, or put less into the scenario");
            return false;
        }
        return true;
    }

    private MappingNode row(Node at, String name, List<Node> cells, Set<Column> used) {
        if (cells.size() != columns.size()) {
            file.report(
                    at,
                    "this row has " + cells.size() + " cells for " + columns.size()
                            + " columns; write ~ for an empty cell");
        }
        MappingNode row = YamlTree.without(scenario, List.of("name", COLUMNS, ROWS), scenario);
        row = YamlTree.with(row, YamlTree.scalar("name", at), YamlTree.scalar(name, at));
        if (YamlTree.value(row, GIVEN) instanceof MappingNode given) {
            // If a row is the same as its base, the finding has the place of the row.
            row = YamlTree.with(row, YamlTree.scalar(GIVEN, at), YamlTree.without(given, List.of(), at));
        }
        boolean gives = false;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            Column column = columns.get(i);
            if (!isBlank(cells.get(i))) {
                used.add(column);
                gives |= CHANGING.contains(column.keys().get(0));
                row = put(row, column, cells.get(i));
            }
        }
        if (!gives) {
            file.report(
                    at,
                    "this row changes nothing of what is given; fill a cell in a column that begins with given, or in the"
                            + " column reading");
        }
        return row;
    }

    /** A cell with a whole given or then replaces the scenario's entries key by key. */
    private MappingNode put(MappingNode row, Column column, Node cell) {
        boolean isWhole = column.path().equals(GIVEN) || column.path().equals(THEN);
        if (!isWhole || !(cell instanceof MappingNode parts)) {
            return put(row, column.keys(), column.node(), cell);
        }
        MappingNode laid = row;
        for (NodeTuple part : parts.getValue()) {
            String key = file.text(part.getKeyNode(), "a key");
            if (key != null) {
                laid = put(laid, List.of(column.path(), key), part.getKeyNode(), part.getValueNode());
            }
        }
        return laid;
    }

    private MappingNode put(MappingNode into, List<String> keys, Node at, Node cell) {
        String key = keys.get(0);
        Node before = YamlTree.value(into, key);
        if (keys.size() == 1) {
            if (before != null && file.json(before).equals(file.json(cell))) {
                file.report(
                        cell,
                        "the scenario already has this value for " + key
                                + "; write ~ in a row that does not change it");
            }
            return YamlTree.with(into, YamlTree.scalar(key, at), cell);
        }
        if (before != null && !(before instanceof MappingNode)) {
            file.report(at, key + " is not a mapping in this scenario, so a column cannot put a value into it");
            return into;
        }
        MappingNode inner = before == null ? YamlTree.empty(cell) : (MappingNode) before;
        return YamlTree.with(into, YamlTree.scalar(key, at), put(inner, keys.subList(1, keys.size()), at, cell));
    }

    private static boolean isBlank(Node cell) {
        return cell instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.NULL)
                && scalar.getValue().equals("~");
    }

    private void column(Node node, String path) {
        if (path == null) {
            return;
        }
        if (path.chars().filter(character -> character == '.').count() >= MAX_KEYS_OF_A_COLUMN) {
            file.report(node, "a column names at most " + MAX_KEYS_OF_A_COLUMN + " keys, with dots between them");
            return;
        }
        Column column = new Column(node, path);
        if (!WHOLE.contains(path) && !WITHIN.matcher(path).matches()) {
            file.report(
                    node,
                    path
                            + " cannot be a column; use years, basis, reading, tags, given, then, or a place in given or then, "
                            + "such as given.PI_EP_1 or then.PI_EP_1.points");
        }
        for (Column before : columns) {
            if (before.holds(column) || column.holds(before)) {
                file.report(
                        node, "the column " + path + " overlaps the column " + before.path() + "; keep one of them");
            }
        }
        columns.add(column);
    }
}
