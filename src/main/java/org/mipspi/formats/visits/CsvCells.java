package org.mipspi.formats.visits;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.records.RecordProblem.Code;

/**
 * The cells of a line of CSV (RFC 4180). No cell that is read may contain a line break, so that a line is a row, and reading
 * goes on after one that cannot be read.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<String>> {

    private static final CsvReaderBuilder ROWS = CsvReader.builder().skipEmptyLines(false);

    private final List<String> cells = new ArrayList<>();
    private boolean hasStrayQuote;

    private CsvCells() {}

    /** The cells; null if the line is not a row, which is a problem. */
    static List<String> of(String line, LineProblems problems) {
        CsvCells row = new CsvCells();
        String fault = null;
        if (line.indexOf('\r') >= 0) {
            fault = "The line contains a carriage return. End lines with a line feed, with or without a carriage return"
                    + " before it";
        } else if (line.chars().filter(letter -> letter == '"').count() % 2 == 1) {
            fault = "A quotation mark is not closed in this line. Close it, and remove line breaks within cells";
        } else {
            try {
                ROWS.ofSingleCsvRecord(row, line);
            } catch (CsvParseException e) {
                fault =
                        "A comma is missing after a closing quotation mark. Add it, or double the quotation marks within"
                                + " the cell";
            }
        }
        if (row.hasStrayQuote) {
            fault = "A cell contains a quotation mark but does not begin with one. Put the cell in quotation marks and"
                    + " double those within it";
        }
        if (fault != null) {
            problems.add(Code.UNREADABLE, null, fault);
        }
        return fault == null ? row.cells : null;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        String cell = new String(text, offset, length);
        hasStrayQuote |= !quoted && cell.indexOf('"') >= 0;
        cells.add(cell);
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }
}
