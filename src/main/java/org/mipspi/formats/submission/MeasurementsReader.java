package org.mipspi.formats.submission;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentNode.Text;
import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.ShownValue;

/** Reads the measurements of one measurement set, or of one source of it. */
final class MeasurementsReader {

    private final FieldReader fields;
    private final ProblemCollector problems;
    private final MeasureList list;

    private final Map<PiMeasure, DocumentPlace> firstPlaces = new LinkedHashMap<>();
    private final Map<PiMeasure, ReportedValue> reported = new LinkedHashMap<>();

    MeasurementsReader(FieldReader fields, MeasureList list) {
        this.fields = fields;
        this.problems = fields.problems();
        this.list = list;
    }

    /** What is reported, by measure. */
    Map<PiMeasure, ReportedValue> read(DocumentNode measurements) {
        for (DocumentNode item : fields.items(measurements)) {
            if (item instanceof Obj measurement) {
                measurement(measurement);
            } else {
                fields.notAnObject(item, "an object with measureId and value");
            }
        }
        return reported;
    }

    /** The message about an id that is not in the measure list of a year. */
    static String unknownMeasure(DocumentNode id, MeasureList list) {
        String capitals = id instanceof Text text
                ? text.value().strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")
                : "";
        PiMeasure meant = list.find(capitals);
        return ShownValue.of(id) + " is not a Promoting Interoperability measure of " + list.year() + ". "
                + (meant == null ? "Check its spelling and the performanceYear" : "Write " + meant);
    }

    private void measurement(Obj measurement) {
        DocumentNode id = fields.required(measurement, "measureId");
        PiMeasure measure = id instanceof Text text ? list.find(text.value()) : null;
        if (id != null && measure == null) {
            problems.add(Code.UNKNOWN_MEASURE, id.place(), unknownMeasure(id, list));
            return;
        }
        fields.checkUnknown(measurement, measure == null ? "a measurement" : "the measurement of " + measure, false);
        DocumentNode value = value(measurement, measure);
        MeasurementValue read =
                value == null || measure == null ? null : new MeasurementValueReader(fields).read(measure, value);
        if (measure == null) {
            return;
        }
        DocumentPlace first = firstPlaces.putIfAbsent(measure, id.place());
        if (first != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    first,
                    id.place(),
                    measure + " is reported more than once in this measurement set. Report it once");
        }
        // The first affirmative duplicate is checked against other measures. The submission is refused anyway.
        ReportedValue now = new ReportedValue(id.place(), read);
        reported.merge(measure, now, (before, again) -> before.isAffirmative() ? before : again);
    }

    private DocumentNode value(Obj measurement, PiMeasure measure) {
        DocumentNode value = measurement.get("value");
        if (value == null) {
            String of = measure == null ? "" : " of " + measure;
            problems.add(
                    Code.MISSING_FIELD,
                    measurement.missing("value"),
                    "The value" + of + " is missing. This field is required");
        }
        return value;
    }
}
