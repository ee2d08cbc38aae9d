package org.mipspi.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem.Code;

/** Reads one PI measurement set. */
final class MeasurementSetReader {

    private final FieldReader problems;
    private final int year;
    private final Map<PiMeasure, EngagementLevel> prior;

    MeasurementSetReader(FieldReader problems, int year, Map<PiMeasure, EngagementLevel> prior) {
        this.problems = problems;
        this.year = year;
        this.prior = prior;
    }

    MeasurementSet read(Obj set, int index) {
        DocumentNode start = problems.required(set, "performanceStart");
        DocumentNode end = problems.required(set, "performanceEnd");
        LocalDate performanceStart = problems.date(start);
        LocalDate performanceEnd = problems.date(end);
        if (performanceStart != null && performanceEnd != null && performanceEnd.isBefore(performanceStart)) {
            problems.addPair(
                    Code.PERIOD_REVERSED,
                    start.place(),
                    end.place(),
                    "the performance period ends on " + performanceEnd + ", before it starts on " + performanceStart);
        }
        List<Source> sources = sources(set);
        Map<PiMeasure, ReportedValue> sent = sent(set, sources);
        MeasureFacts facts = new MeasureFacts(year, sent, prior);
        return new MeasurementSet(
                index,
                year,
                problems.text(set.get("submissionMethod")),
                performanceStart,
                performanceEnd,
                problems.text(set.get("cehrtId")),
                sources.stream().map(Source::cehrtId).toList(),
                problems.date(set.get("cehrtCertifiedOn")),
                facts.all(),
                facts.remarks());
    }

    /**
     * One CEHRT or TIN of several that report together.
     *
     * @param cehrtId its CMS EHR Certification ID; empty where it gave none
     * @param sent what it sent
     */
    private record Source(String cehrtId, Map<PiMeasure, ReportedValue> sent) {}

    private List<Source> sources(Obj set) {
        List<Source> sources = new ArrayList<>();
        for (DocumentNode item : problems.items(set.get("aggregate"))) {
            if (item instanceof Obj source) {
                String cehrtId = problems.text(source.get("cehrtId"));
                sources.add(new Source(cehrtId == null ? "" : cehrtId, measurements(source)));
            } else {
                problems.add(Code.INVALID_FORMAT, item.place(), "a source of aggregate must be an object");
            }
        }
        return sources;
    }

    /** What the set reports as a whole: its own measurements and the sum of its sources. */
    private Map<PiMeasure, ReportedValue> sent(Obj set, List<Source> sources) {
        boolean aggregated = set.get("aggregate") != null
                && !(set.get("aggregate") instanceof DocumentNode.Arr list
                        && list.items().isEmpty());
        if (!aggregated) {
            return measurements(set);
        }
        Map<PiMeasure, ReportedValue> whole = new SourceCombiner(problems)
                .sum(sources.stream().map(Source::sent).toList());
        if (set.get("measurements") != null) {
            Map<PiMeasure, ReportedValue> own = measurements(set);
            own.forEach((measure, sent) -> addOwn(whole, measure, sent));
        }
        new ConflictCheck(problems, year, whole).check();
        return whole;
    }

    private void addOwn(Map<PiMeasure, ReportedValue> whole, PiMeasure measure, ReportedValue own) {
        ReportedValue summed = whole.putIfAbsent(measure, own);
        if (summed != null) {
            problems.addPair(
                    Code.DUPLICATE_MEASURE,
                    summed.place(),
                    own.place(),
                    measure + " stands both in measurements and in aggregate; send it in one of them");
        }
    }

    private Map<PiMeasure, ReportedValue> measurements(Obj parent) {
        Map<PiMeasure, ReportedValue> sent =
                new MeasurementsReader(problems, year).read(problems.required(parent, "measurements"));
        new ConflictCheck(problems, year, sent).check();
        return sent;
    }
}
