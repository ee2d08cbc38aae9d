package org.mipspi.formats.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.formats.DocumentNode;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem.Code;
import org.mipspi.formats.submission.MeasurementSetContent.Source;

/** Reads one PI measurement set. */
final class MeasurementSetReader {

    private final FieldReader fields;
    private final ProblemCollector problems;
    private final MeasureList list;
    private final Map<PiMeasure, List<Integer>> preProductionYears;

    MeasurementSetReader(FieldReader fields, MeasureList list, Map<PiMeasure, List<Integer>> preProductionYears) {
        this.fields = fields;
        this.problems = fields.problems();
        this.list = list;
        this.preProductionYears = preProductionYears;
    }

    MeasurementSet read(Obj set, int index) {
        fields.checkUnknown(set, "a Promoting Interoperability measurement set", false);
        DocumentNode start = fields.required(set, "performanceStart");
        DocumentNode end = fields.required(set, "performanceEnd");
        LocalDate performanceStart = fields.date(start);
        LocalDate performanceEnd = fields.date(end);
        if (performanceStart != null && performanceEnd != null && performanceEnd.isBefore(performanceStart)) {
            problems.addPair(
                    Code.PERIOD_REVERSED,
                    start.place(),
                    end.place(),
                    "performanceEnd " + performanceEnd + " is before performanceStart " + performanceStart
                            + ". Correct one of the two dates");
        }
        List<Source> sources = sources(set);
        Map<PiMeasure, ReportedValue> own =
                sources == null || set.get("measurements") != null ? measurements(set) : null;
        Map<PiMeasure, ReportedValue> whole = MeasurementSetContent.whole(problems, list, own, sources);
        MeasurementSetContent content = new MeasurementSetContent(
                index,
                fields.text(set.get("submissionMethod")),
                fields.text(set.get("programName")),
                performanceStart,
                performanceEnd,
                fields.text(set.get("cehrtId")),
                fields.date(set.get("cehrtCertifiedOn")));
        return content.facts(list, whole, sources == null ? List.of() : sources, preProductionYears);
    }

    /** The CEHRTs or TINs that report together; null if the set has no field for them, or an empty one. */
    private List<Source> sources(Obj set) {
        DocumentNode aggregate = set.get("aggregate");
        if (aggregate == null
                || (aggregate instanceof DocumentNode.Arr list && list.items().isEmpty())) {
            return null;
        }
        List<Source> sources = new ArrayList<>();
        for (DocumentNode item : fields.items(aggregate)) {
            if (item instanceof Obj source) {
                fields.checkUnknown(source, "a source of aggregate", false);
                String cehrtId = fields.text(source.get("cehrtId"));
                sources.add(new Source(cehrtId == null ? "" : cehrtId, measurements(source)));
            } else {
                fields.notAnObject(item, "an object with measurements");
            }
        }
        return sources;
    }

    private Map<PiMeasure, ReportedValue> measurements(Obj parent) {
        Map<PiMeasure, ReportedValue> reported = new MeasurementsReader(fields, list).read(parent.get("measurements"));
        new ConflictCheck(problems, list.year(), reported).check();
        return reported;
    }
}
