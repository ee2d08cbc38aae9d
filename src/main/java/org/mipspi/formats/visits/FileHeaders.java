package org.mipspi.formats.visits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordPlace;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.domain.records.RecordProblem.Code;
import org.mipspi.domain.records.Records;

/** The headers of all files, compared with each other and with what the command states. */
final class FileHeaders {

    private final VisitsHeader given;
    private final Records sink;
    private final Set<VisitsHeader> different = new LinkedHashSet<>();
    private final List<RecordPlace> places = new ArrayList<>();
    private PerformancePeriod period;
    private RecordPlace periodPlace;

    /**
     * No header yet.
     *
     * @param given what the command states
     */
    FileHeaders(VisitsHeader given, Records sink) {
        this.given = given;
        this.sink = sink;
        this.period = given.period();
    }

    /** Adds the header of a file. */
    void add(RecordPlace place, VisitsHeader header) {
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

    /** What is stated for a file without a header: what the headers of all others state. */
    VisitsHeader ofFileWithout(String file) {
        if (different.size() > 1) {
            String some = places.stream().limit(3).map(Objects::toString).collect(Collectors.joining(", "));
            contradiction(
                    new RecordPlace(file, 0),
                    null,
                    "The file has no header, and the headers of other files differ (such as " + some
                            + "). Give this file the header that applies to it");
        }
        return withGiven(
                different.isEmpty() ? VisitsHeader.NONE : different.iterator().next());
    }

    /** What is stated for a file with this header. */
    VisitsHeader withGiven(VisitsHeader header) {
        return header.or(given);
    }

    /** The performance period that headers or the command state; null if none does. */
    StatedPeriod period() {
        return period == null ? null : new StatedPeriod(period, periodPlace);
    }

    private void contradiction(RecordPlace place, VisitField field, String message) {
        sink.problem(new RecordProblem(Code.CONTRADICTION, place, field == null ? null : field.toString(), message));
    }
}
