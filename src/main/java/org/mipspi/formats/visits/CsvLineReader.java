package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.formats.visits.VisitField.Kind;

/** Reads the fields of a row of CSV. The first line names the columns. An empty cell is the same as no field. */
final class CsvLineReader implements LineForm {

    private static final List<VisitField> REQUIRED = List.of(VisitField.PATIENT, VisitField.VISIT, VisitField.DATE);

    private final UnknownFields unknown = new UnknownFields();

    /** The field of each column; null for a column that there is not. Empty if rows cannot be read. */
    private List<VisitField> columns;

    @Override
    public boolean repeatsHeader() {
        return true;
    }

    @Override
    public FieldTexts read(String line, LineProblems problems) {
        if (columns != null) {
            return columns.isEmpty() ? null : row(line, problems);
        }
        List<String> names = CsvCells.of(line, problems);
        columns = names == null ? List.of() : columns(names, problems);
        return null;
    }

    private List<VisitField> columns(List<String> names, LineProblems problems) {
        List<VisitField> named = new ArrayList<>();
        names.forEach(name -> named.add(VisitField.of(name)));
        if (named.stream().allMatch(Objects::isNull)) {
            problems.add(
                    Code.UNREADABLE,
                    null,
                    "The first line does not name the columns, so the file was not read. Expected names such as"
                            + " patient,visit,date separated by commas");
            return List.of();
        }
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) == null) {
                unknown.report(names.get(i), "column", problems);
            } else if (named.indexOf(named.get(i)) < i) {
                problems.add(Code.CONTRADICTION, named.get(i), "Two columns are named " + named.get(i) + ". Keep one");
            }
        }
        List<VisitField> missing =
                REQUIRED.stream().filter(field -> !named.contains(field)).toList();
        missing.forEach(field -> problems.add(
                Code.MISSING_FIELD,
                field,
                "There is no column " + field + ", so the rows were not read. Every visit needs it. Add the column"));
        return missing.isEmpty() ? named : List.of();
    }

    private FieldTexts row(String line, LineProblems problems) {
        List<String> cells = CsvCells.of(line, problems);
        if (cells == null || cells.stream().allMatch(String::isEmpty)) {
            return null;
        }
        if (cells.size() != columns.size()) {
            problems.add(
                    Code.UNREADABLE,
                    null,
                    "The row has " + cells.size() + " cells, and the first line names " + columns.size()
                            + " columns. Give one cell for each column, and put a cell with a comma in quotation marks");
            return null;
        }
        FieldTexts texts = new FieldTexts();
        for (int i = 0; i < cells.size(); i++) {
            VisitField field = columns.get(i);
            if (field != null && !cells.get(i).isEmpty()) {
                state(field, cells.get(i), texts, problems);
            }
        }
        return texts;
    }

    private static void state(VisitField field, String cell, FieldTexts texts, LineProblems problems) {
        if (field.kind().isList()) {
            texts.state(field, items(cell));
        } else if (field.kind() != Kind.FLAG) {
            texts.state(field, cell);
        } else if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            texts.state(field, cell.toLowerCase(Locale.ROOT));
        } else {
            texts.stateWrong(field);
            problems.add(
                    Code.INVALID_FORMAT,
                    field,
                    field + " is neither true nor false. Write one of the two, or leave the cell empty");
        }
    }

    /** The items of a list. An empty one is absent, as an empty cell is. */
    private static List<String> items(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(item -> item.isEmpty() ? null : item)
                .collect(Collectors.toList());
    }
}
