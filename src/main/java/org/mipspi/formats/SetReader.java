package org.mipspi.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.formats.Node.Obj;
import org.mipspi.formats.Node.Text;
import org.mipspi.formats.Problem.Code;

/** Reads one PI measurement set. */
final class SetReader {

    private final Problems problems;
    private final int year;
    private final Map<PiMeasure, EngagementLevel> prior;

    private final Map<PiMeasure, Place> firstPlaces = new EnumMap<>(PiMeasure.class);

    /** What was sent, by measure. */
    private final Map<PiMeasure, Sent> sent = new EnumMap<>(PiMeasure.class);

    SetReader(Problems problems, int year, Map<PiMeasure, EngagementLevel> prior) {
        this.problems = problems;
        this.year = year;
        this.prior = prior;
    }

    MeasurementSet read(Obj set, int index) {
        Node start = problems.required(set, "performanceStart");
        Node end = problems.required(set, "performanceEnd");
        LocalDate performanceStart = problems.date(start);
        LocalDate performanceEnd = problems.date(end);
        if (performanceStart != null && performanceEnd != null && performanceEnd.isBefore(performanceStart)) {
            problems.addPair(
                    Code.PERIOD_REVERSED,
                    start.place(),
                    end.place(),
                    "the performance period ends on " + performanceEnd + ", before it starts on " + performanceStart);
        }
        for (Node item : problems.items(problems.required(set, "measurements"))) {
            if (item instanceof Obj measurement) {
                measurement(measurement);
            } else {
                problems.add(Code.INVALID_FORMAT, item.place(), "a measurement must be an object");
            }
        }
        new Substitutes(problems, year, sent).check();
        return new MeasurementSet(
                index,
                year,
                problems.text(set.get("submissionMethod")),
                performanceStart,
                performanceEnd,
                problems.text(set.get("cehrtId")),
                problems.date(set.get("cehrtCertifiedOn")),
                new MeasureFacts(year, sent, prior).all());
    }

    private void measurement(Obj measurement) {
        Node id = problems.required(measurement, "measureId");
        PiMeasure measure = id instanceof Text text ? PiMeasure.find(text.value(), year) : null;
        if (id != null && measure == null) {
            problems.add(Code.UNKNOWN_MEASURE, id.place(), Problems.quoted(id) + " is no PI measure of " + year);
            return;
        }
        Node value = problems.required(measurement, "value");
        Value read = value == null || measure == null ? null : new ValueReader(problems).read(measure, value);
        if (measure == null) {
            return;
        }
        Place first = firstPlaces.putIfAbsent(measure, id.place());
        if (first != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    first,
                    id.place(),
                    measure + " stands in this measurement set already; send it once");
        }
        // Of several the first that affirms is held against other measures: nothing of them is scored anyway.
        Sent now = new Sent(id.place(), read);
        sent.merge(measure, now, (before, again) -> before.isAffirmative() ? before : again);
    }

    /**
     * What was sent of one measure id.
     *
     * @param place where its measureId stands
     * @param value its value, or null where it could not be read
     */
    record Sent(Place place, Value value) {

        boolean isAffirmative() {
            return value != null && value.isAffirmative();
        }

        boolean isNo() {
            return value instanceof Value.Attested attested && !attested.yes();
        }
    }

    /** The ids of those that were sent, in the order of the document. */
    static List<PiMeasure> inDocumentOrder(Map<PiMeasure, Sent> sent) {
        List<PiMeasure> measures = new ArrayList<>(sent.keySet());
        measures.sort((one, other) -> Integer.compare(
                sent.get(one).place().order(), sent.get(other).place().order()));
        return measures;
    }
}
