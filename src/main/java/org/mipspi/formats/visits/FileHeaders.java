package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;
import org.mipspi.files.RecordFiles;
import org.mipspi.files.RecordFiles.RecordFile;

/** The headers of all files, compared with each other and with what the caller states. */
public final class FileHeaders {

    private final VisitsHeader given;
    private final Records sink;
    private final Set<VisitsHeader> different = new LinkedHashSet<>();
    private final List<RecordPlace> places = new ArrayList<>();

    /** The header of each file that has one. */
    private final Map<RecordFile, VisitsHeader> stated = new HashMap<>();

    private final List<RecordFile> readable = new ArrayList<>();
    private PerformancePeriod period;
    private RecordPlace periodPlace;

    private FileHeaders(VisitsHeader given, Records sink) {
        this.given = given;
        this.sink = sink;
        this.period = given.period();
    }

    /**
     * Reads the header of each file.
     *
     * @param given what the caller states, which holds where a header does not state it
     * @param sink receives what is wrong with headers
     */
    public static FileHeaders read(RecordFiles files, VisitsHeader given, Records sink) {
        FileHeaders headers = new FileHeaders(given, sink);
        headers.readable.addAll(files.files().stream().filter(headers::read).toList());
        return headers;
    }

    /** The files that can be read up to their header, in order. */
    public List<RecordFile> readable() {
        return List.copyOf(readable);
    }

    /** Reads the header of a file. False if the file cannot be read up to there. */
    private boolean read(RecordFile file) {
        try (VisitsReader.Lines lines = new VisitsReader.Lines(FilePart.whole(file), bytes -> {}, sink)) {
            VisitLine line = lines.next();
            while (line != null && line.texts() == null) {
                line = lines.next();
            }
            if (line != null) {
                add(file, line);
            }
            return !lines.hasFailed();
        }
    }

    /** Adds the first line of a file that has fields, if it is a header. */
    private void add(RecordFile file, VisitLine line) {
        if (line.isHeader()) {
            line.checkHeader();
        }
        if (line.isHeader() || line.repeatsHeader() && line.statesHeader()) {
            // What is wrong with a visit is reported when visits are read.
            LineProblems problems = line.isHeader() ? line.problems() : new LineProblems(line.place());
            VisitsHeader header = new HeaderReader(new LineFields(line.texts(), null, problems)).read();
            problems.report(sink);
            stated.put(file, header);
            add(line.place(), header);
        }
    }

    private void add(RecordPlace place, VisitsHeader header) {
        different.add(header);
        places.add(place);
        checkGiven(place, VisitField.ZONE, header, VisitsHeader::zone);
        checkGiven(place, VisitField.CLOSED_DAYS, header, VisitsHeader::closedDays);
        if (header.period() == null || header.period().equals(period)) {
            return;
        }
        if (period == null) {
            period = header.period();
            periodPlace = place;
        } else {
            contradiction(
                    place,
                    VisitField.PERFORMANCE_START,
                    "The performance period is " + header.period() + " here and " + period + " "
                            + (given.period() == null ? "in another header" : "with the count")
                            + ". State one period for all files");
        }
    }

    private void checkGiven(
            RecordPlace place, VisitField field, VisitsHeader header, Function<VisitsHeader, Object> stated) {
        Object here = stated.apply(header);
        Object there = stated.apply(given);
        if (here != null && there != null && !here.equals(there)) {
            contradiction(
                    place,
                    field,
                    field + " differs from what is stated with the count. State it once, or the same in both");
        }
    }

    /** What is stated for all visits of a file. A file without a header, beside files whose headers differ, is a problem. */
    public VisitsHeader of(RecordFile file) {
        VisitsHeader header = stated.get(file);
        return header == null ? ofFileWithout(file.name()) : header.or(given);
    }

    /** What is stated for a file without a header: what the headers of all others state. */
    private VisitsHeader ofFileWithout(String file) {
        if (different.size() > 1) {
            String some = places.stream().limit(3).map(Objects::toString).collect(Collectors.joining(", "));
            contradiction(
                    new RecordPlace(file, 0),
                    null,
                    "The file has no header, and the headers of other files differ (such as " + some
                            + "). Give this file the header that applies to it");
        }
        return (different.isEmpty() ? VisitsHeader.NONE : different.iterator().next()).or(given);
    }

    /** The performance period that headers or the caller state; null if none does. */
    public StatedPeriod period() {
        return period == null ? null : new StatedPeriod(period, periodPlace);
    }

    private void contradiction(RecordPlace place, VisitField field, String message) {
        sink.problem(new RecordProblem(Code.CONTRADICTION, place, field == null ? null : field.toString(), message));
    }
}
