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

/** The lines of one file or of part of it, whichever form it has. */
final class VisitLines implements Closeable {

    /** Most bytes of a line. */
    static final int LONGEST = 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RecordFile file;
    private final FilePart part;

    /** The first line of the file that has fields, if it was read before the part; otherwise null. */
    private final VisitLine first;

    private InputStream in;
    private LineReader lines;
    private LineForm form;

    /** How many lines come before those that are read. */
    private long before;

    /** Lines up to this one are read for nobody. */
    private long skipped;

    /**
     * Opens part of a file.
     *
     * @param bytesRead receives how many more bytes of the file were read, before decompression
     */
    VisitLines(FilePart part, LongConsumer bytesRead) throws IOException {
        this.file = part.file();
        this.part = part;
        openFile(bytesRead);
        this.first = part.linesBefore() == 0 ? null : openPart();
    }

    private void openFile(LongConsumer bytesRead) throws IOException {
        in = file.open(bytesRead);
        lines = LineReader.ofRecords(in, LONGEST);
        form = formByName(file.plainName().toLowerCase(Locale.ROOT));
    }

    /** Reads the beginning of the file, by which the lines of the part are read. A part that begins in it is read from there. */
    private VisitLine openPart() throws IOException {
        try {
            VisitLine beginning = next();
            while (beginning != null && beginning.texts() == null) {
                beginning = next();
            }
            in.close();
            if (beginning == null || beginning.place().line() > part.linesBefore()) {
                openFile(bytes -> {});
                skipped = part.linesBefore();
                return null;
            }
            in = part.content().open();
            lines = LineReader.ofRecords(in, LONGEST, part.lines());
            before = part.linesBefore();
            return beginning;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first line of the file that has fields, if {@link #next} does not return it; otherwise null. */
    VisitLine first() {
        return first;
    }

    /** The next line that has fields or a problem; null at the end. */
    VisitLine next() throws IOException {
        VisitLine line = any();
        while (line != null && line.place().line() <= skipped) {
            line = any();
        }
        return line == null || line.place().line() - part.linesBefore() > part.lines() ? null : line;
    }

    private VisitLine any() throws IOException {
        int passedOver = 0;
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            RecordPlace place = new RecordPlace(file.name(), before + line.number());
            LineProblems problems = new LineProblems(place);
            String text = text(line, place.line() == 1, problems);
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

    private static String text(TextLine line, boolean isFirst, LineProblems problems) {
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
        int start = isFirst && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
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
