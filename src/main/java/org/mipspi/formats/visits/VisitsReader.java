package org.mipspi.formats.visits;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.domain.records.Visit;
import org.mipspi.files.GzipInput.DamagedGzip;
import org.mipspi.files.LineReader.TooManyBlankLines;
import org.mipspi.files.PrintableText;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;

/**
 * Reads visits from files, in two passes: first the header of each file, then its visits. Takes memory for one line at a
 * time, of at most 1 MiB, and for the headers.
 */
public final class VisitsReader {

    /**
     * What was read besides visits.
     *
     * @param period the performance period that a header or the caller states, with where; null if none does
     * @param timesInUtc times in UTC that were taken as days of UTC, because no zone is stated for their file
     */
    public record Report(StatedPeriod period, long timesInUtc) {}

    private VisitsReader() {}

    /** The names of the fields of a visit. */
    public static List<String> fields() {
        return Arrays.stream(VisitField.values())
                .filter(field -> !field.isOfHeader())
                .map(VisitField::toString)
                .toList();
    }

    /**
     * Reads all files.
     *
     * @param given what the command states, which holds where a header does not state it
     * @param sink receives visits, ids of the same patient, and all that is wrong; a line with a problem is not a visit
     * @param bytesRead receives how many more bytes of the files were read; their sum is {@link RecordFiles#bytes()} at the
     *     end, if all could be read
     */
    public static Report read(RecordFiles files, VisitsHeader given, Records sink, LongConsumer bytesRead) {
        FileHeaders headers = FileHeaders.read(files, given, sink);
        long timesInUtc = 0;
        for (RecordFile file : headers.readable()) {
            timesInUtc += visits(FilePart.whole(file), headers.of(file), sink, bytesRead);
        }
        return new Report(headers.period(), timesInUtc);
    }

    /**
     * Reads the visits of part of a file.
     *
     * @param header what is stated for all visits of the file
     * @param sink receives visits, ids of the same patient, and all that is wrong; a line with a problem is not a visit
     * @param bytesRead receives how many more bytes of a whole file were read
     * @return how many times in UTC were taken as days of UTC, because no zone is stated
     */
    public static long visits(FilePart part, VisitsHeader header, Records sink, LongConsumer bytesRead) {
        try (Reading reading = new Reading(part, header, sink, bytesRead)) {
            while (reading.next()) {
                // The sink receives what was read.
            }
            return reading.timesInUtc();
        }
    }

    /** Reads the visits of part of a file line by line, for callers that cannot receive them all at once. */
    public static final class Reading implements AutoCloseable {

        private final Lines lines;
        private final VisitsHeader header;
        private final Set<LocalDate> closedDays;
        private final Records sink;
        private long timesInUtc;

        /**
         * Begins with the first line of the part.
         *
         * @param header what is stated for all visits of the file
         * @param sink receives visits, ids of the same patient, and all that is wrong
         * @param bytesRead receives how many more bytes of a whole file were read
         */
        public Reading(FilePart part, VisitsHeader header, Records sink, LongConsumer bytesRead) {
            this.lines = new Lines(part, bytesRead, sink);
            this.header = header;
            this.closedDays = header.closedDays() == null ? Set.of() : header.closedDays();
            this.sink = sink;
        }

        /** Reads one more line. False at the end. */
        public boolean next() {
            VisitLine line = lines.next();
            if (line == null) {
                return false;
            }
            if (line == lines.first() && line.isHeader()) {
                return true;
            }
            if (line.texts() != null) {
                line.checkRepeated(lines.first().texts());
                visit(line);
            }
            line.problems().report(sink);
            return true;
        }

        private void visit(VisitLine line) {
            LineFields fields = new LineFields(line.texts(), header.zone(), line.problems());
            List<String> others = fields.list(VisitField.SAME_AS);
            Visit visit = VisitLineReader.read(fields, line.place(), closedDays);
            timesInUtc += fields.timesInUtc();
            if (visit != null) {
                sink.visit(visit);
                others.forEach(other -> sink.samePatient(visit.patient(), other, visit.place()));
            }
        }

        /** How many times in UTC were taken as days of UTC so far, because no zone is stated. */
        public long timesInUtc() {
            return timesInUtc;
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    /** Lines of part of a file. If it cannot be read further, that is a problem, and there are no more lines. */
    static final class Lines implements AutoCloseable {

        private final FilePart part;
        private final Records sink;
        private VisitLines in;
        private VisitLine first;
        private long number;
        private boolean hasFailed;

        Lines(FilePart part, LongConsumer bytesRead, Records sink) {
            this.part = part;
            this.sink = sink;
            this.number = part.linesBefore();
            try {
                in = new VisitLines(part, bytesRead);
                first = in.first();
            } catch (IOException e) {
                fail(e);
            }
        }

        /** The next line that has fields or a problem; null at the end. */
        VisitLine next() {
            if (hasFailed) {
                return null;
            }
            try {
                VisitLine line = in.next();
                if (line != null) {
                    number = line.place().line();
                    first = first == null && line.texts() != null ? line : first;
                }
                return line;
            } catch (IOException e) {
                fail(e);
                return null;
            }
        }

        /** The first line of the file that has fields; null before it. */
        VisitLine first() {
            return first;
        }

        /** Whether the file could not be read further. */
        boolean hasFailed() {
            return hasFailed;
        }

        private void fail(IOException e) {
            hasFailed = true;
            sink.problem(new RecordProblem(
                    Code.UNREADABLE, new RecordPlace(part.file().name(), number + 1), null, unreadable(e)));
        }

        @Override
        public void close() {
            try {
                if (in != null) {
                    in.close();
                }
            } catch (IOException e) {
                fail(e);
            }
        }
    }

    private static String unreadable(IOException e) {
        if (e instanceof TooManyBlankLines) {
            return e.getMessage() + ". Nothing from this line on was read. Remove them";
        }
        String found = e instanceof DamagedGzip gzip ? gzip.found() : "the file cannot be read: " + e.getMessage();
        return PrintableText.line(found)
                + ". Nothing from this line on was read. Compress the file again, or get it again";
    }
}
