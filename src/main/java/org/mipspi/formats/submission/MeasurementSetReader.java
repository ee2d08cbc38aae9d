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
import org.mipspi.formats.programs.ProgramList;

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
        Map<PiMeasure, ReportedValue> reported = reported(set, sources);
        MeasureFacts facts = new MeasureFacts(
                list, reported, sources.stream().map(Source::reported).toList(), preProductionYears);
        return new MeasurementSet(
                index,
                list,
                fields.text(set.get("submissionMethod")),
                ProgramList.find(fields.text(set.get("programName")), list.year()),
                performanceStart,
                performanceEnd,
                fields.text(set.get("cehrtId")),
                sources.stream().map(Source::cehrtId).toList(),
                fields.date(set.get("cehrtCertifiedOn")),
                facts.all(),
                facts.remarks());
    }

    /**
     * One of several CEHRTs or TINs that report together.
     *
     * @param cehrtId its CMS EHR Certification ID; empty if it gave none
     * @param reported what it reported, by measure id
     */
    private record Source(String cehrtId, Map<PiMeasure, ReportedValue> reported) {}

    private List<Source> sources(Obj set) {
        List<Source> sources = new ArrayList<>();
        for (DocumentNode item : fields.items(set.get("aggregate"))) {
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

    /** What the whole set reports: its own measurements, and those of its sources combined. */
    private Map<PiMeasure, ReportedValue> reported(Obj set, List<Source> sources) {
        boolean aggregated = set.get("aggregate") != null
                && !(set.get("aggregate") instanceof DocumentNode.Arr list
                        && list.items().isEmpty());
        if (!aggregated) {
            return measurements(set);
        }
        Map<PiMeasure, ReportedValue> whole = new SourceCombiner(problems)
                .combine(sources.stream().map(Source::reported).toList());
        if (set.get("measurements") != null) {
            Map<PiMeasure, ReportedValue> own = measurements(set);
            own.forEach((measure, reported) -> addOwn(whole, measure, reported));
        }
        new ConflictCheck(problems, list.year(), whole).check();
        return whole;
    }

    private void addOwn(Map<PiMeasure, ReportedValue> whole, PiMeasure measure, ReportedValue own) {
        ReportedValue summed = whole.putIfAbsent(measure, own);
        if (summed != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    summed.place(),
                    own.place(),
                    measure + " is reported both in measurements and in aggregate. Report it in one of them");
        }
    }

    private Map<PiMeasure, ReportedValue> measurements(Obj parent) {
        Map<PiMeasure, ReportedValue> reported = new MeasurementsReader(fields, list).read(parent.get("measurements"));
        new ConflictCheck(problems, list.year(), reported).check();
        return reported;
    }
}
