package org.mipspi.formats.visits;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.files.LineReader;
import org.mipspi.files.RecordFiles.RecordFile;
import org.mipspi.files.TextLine;
import org.mipspi.formats.text.Utf8Check;

/** The lines of one file, whichever form it has. */
final class VisitLines implements Closeable {

    /** Most bytes of a line. */
    static final int LONGEST = 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RecordFile file;
    private final InputStream in;
    private final LineReader lines;
    private LineForm form;

    /**
     * Opens a file.
     *
     * @param bytesRead receives how many more of its bytes were read, before decompression
     */
    VisitLines(RecordFile file, LongConsumer bytesRead) throws IOException {
        this.file = file;
        this.in = file.open(bytesRead);
        this.lines = LineReader.ofRecords(in, LONGEST);
        this.form = formByName(file.plainName().toLowerCase(Locale.ROOT));
    }

    /** The next line that has fields or a problem; null at the end. */
    VisitLine next() throws IOException {
        int passedOver = 0;
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            RecordPlace place = new RecordPlace(file.name(), line.number());
            LineProblems problems = new LineProblems(place);
            String text = text(line, problems);
            FieldTexts texts =
                    text == null || text.isBlank() ? null : form(text).read(text, problems);
            if (texts != null || !problems.isEmpty()) {
                return new VisitLine(place, texts, problems, form != null && form.repeatsHeader());
            }
            // Lines of other characters that cannot be seen, and names of columns.
            if (++passedOver > LineReader.MOST_BLANK) {
                throw new LineReader.TooManyBlankLines();
            }
        }
        return null;
    }

    private static String text(TextLine line, LineProblems problems) {
        if (line.bytes() == null) {
            problems.add(
                    Code.UNREADABLE, null, "The line is longer than 1 MiB, the limit. Write one visit on each line");
            return null;
        }
        Utf8Check check = Utf8Check.of(line.bytes());
        if (check.isInvalid()) {
            problems.add(Code.UNREADABLE, null, check.message() + " (column " + check.column() + ")");
            return null;
        }
        String text = new String(line.bytes(), StandardCharsets.UTF_8);
        int start = line.number() == 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        return text.substring(start, text.endsWith("\r") ? text.length() - 1 : text.length());
    }

    private LineForm form(String firstLine) {
        if (form == null) {
            char first = firstLine.stripLeading().charAt(0);
            form = first == '{' || first == '[' ? new JsonLineReader() : new CsvLineReader();
        }
        return form;
    }

    private static LineForm formByName(String name) {
        return name.endsWith(".ndjson") || name.endsWith(".jsonl")
                ? new JsonLineReader()
                : name.endsWith(".csv") ? new CsvLineReader() : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
