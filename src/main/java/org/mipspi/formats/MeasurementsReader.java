package org.mipspi.formats;

import java.util.EnumMap;
import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.Problem.Code;

/** Reads the measurements of one set, or of one source of it. */
final class MeasurementsReader {

    private final FieldReader problems;
    private final int year;

    private final Map<PiMeasure, DocumentPlace> firstPlaces = new EnumMap<>(PiMeasure.class);
    private final Map<PiMeasure, ReportedValue> sent = new EnumMap<>(PiMeasure.class);

    MeasurementsReader(FieldReader problems, int year) {
        this.problems = problems;
        this.year = year;
    }

    /** What was sent, by measure. */
    Map<PiMeasure, ReportedValue> read(DocumentNode measurements) {
        for (DocumentNode item : problems.items(measurements)) {
            if (item instanceof Obj measurement) {
                measurement(measurement);
            } else {
                problems.add(Code.INVALID_FORMAT, item.place(), "a measurement must be an object");
            }
        }
        return sent;
    }

    private void measurement(Obj measurement) {
        DocumentNode id = problems.required(measurement, "measureId");
        PiMeasure measure = id instanceof Text text ? PiMeasure.find(text.value(), year) : null;
        if (id != null && measure == null) {
            problems.add(Code.UNKNOWN_MEASURE, id.place(), FieldReader.quoted(id) + " is no PI measure of " + year);
            return;
        }
        DocumentNode value = problems.required(measurement, "value");
        MeasurementValue read =
                value == null || measure == null ? null : new MeasurementValueReader(problems).read(measure, value);
        if (measure == null) {
            return;
        }
        DocumentPlace first = firstPlaces.putIfAbsent(measure, id.place());
        if (first != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    first,
                    id.place(),
                    measure + " stands in this measurement set already; send it once");
        }
        // Of several the first that affirms is held against other measures: nothing of them is scored anyway.
        ReportedValue now = new ReportedValue(id.place(), read);
        sent.merge(measure, now, (before, again) -> before.isAffirmative() ? before : again);
    }
}
