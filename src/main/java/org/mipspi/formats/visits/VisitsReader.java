package org.mipspi.formats.visits;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
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
        Set<LocalDate> closedDays = header.closedDays() == null ? Set.of() : header.closedDays();
        long[] timesInUtc = {0};
        read(part, bytesRead, sink, (line, first) -> {
            if (line == first && line.isHeader()) {
                return true;
            }
            if (line.texts() != null) {
                line.checkRepeated(first.texts());
                timesInUtc[0] += visit(line, header.zone(), closedDays, sink);
            }
            line.problems().report(sink);
            return true;
        });
        return timesInUtc[0];
    }

    private static long visit(VisitLine line, ZoneId zone, Set<LocalDate> closedDays, Records sink) {
        LineFields fields = new LineFields(line.texts(), zone, line.problems());
        List<String> others = fields.list(VisitField.SAME_AS);
        Visit visit = VisitLineReader.read(fields, line.place(), closedDays);
        if (visit != null) {
            sink.visit(visit);
            others.forEach(other -> sink.samePatient(visit.patient(), other, visit.place()));
        }
        return fields.timesInUtc();
    }

    /** What is done with each line. */
    interface LineConsumer {

        /**
         * Receives a line.
         *
         * @param first the first line of the file that has fields; null before it
         * @return whether to go on
         */
        boolean accept(VisitLine line, VisitLine first);
    }

    /** Reads lines of a file. False if the file cannot be read further, which is a problem. */
    static boolean read(FilePart part, LongConsumer bytesRead, Records sink, LineConsumer consumer) {
        long lines = part.linesBefore();
        try (VisitLines in = new VisitLines(part, bytesRead)) {
            VisitLine first = in.first();
            for (VisitLine line = in.next(); line != null; line = in.next()) {
                lines = line.place().line();
                first = first == null && line.texts() != null ? line : first;
                if (!consumer.accept(line, first)) {
                    return true;
                }
            }
            return true;
        } catch (IOException e) {
            sink.problem(new RecordProblem(
                    Code.UNREADABLE, new RecordPlace(part.file().name(), lines + 1), null, unreadable(e)));
            return false;
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
