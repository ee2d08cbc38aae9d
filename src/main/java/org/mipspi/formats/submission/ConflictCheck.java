package org.mipspi.formats.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.formats.Problem.Code;

/** Finds measures, exclusions and levels that may not be reported together in one measurement set. */
final class ConflictCheck {

    private final ProblemCollector problems;
    private final int year;
    private final Map<PiMeasure, ReportedValue> reported;

    ConflictCheck(ProblemCollector problems, int year, Map<PiMeasure, ReportedValue> reported) {
        this.problems = problems;
        this.year = year;
        this.reported = reported;
    }

    /** The exclusions, or the levels, of one measure. */
    private record Group(PiMeasure owner, Kind kind) {}

    void check() {
        Map<Group, PiMeasure> firstOfGroup = new HashMap<>();
        PiMeasure firstOfOptions = null;
        for (PiMeasure measure : affirmedInDocumentOrder()) {
            if (measure.kind() == Kind.EXCLUSION && ReportedValue.isAffirmed(measure.owner(), reported)) {
                pair(
                        Code.EXCLUSION_WITH_MEASURE,
                        measure.owner(),
                        measure,
                        measure + " claims an exclusion from " + measure.owner() + ", but " + measure.owner()
                                + " is reported too. Send one of the two");
            }
            if (measure.substitutesItsSiblings(year)) {
                PiMeasure first = firstOfGroup.putIfAbsent(new Group(measure.owner(), measure.kind()), measure);
                together(first, measure);
            }
            if (measure.hieOption() > 0) {
                // Every other option conflicts with the first one: without the others the submission is accepted.
                firstOfOptions = firstOfOptions == null ? measure : firstOfOptions;
                together(measure.hieOption() == firstOfOptions.hieOption() ? null : firstOfOptions, measure);
            }
        }
    }

    private List<PiMeasure> affirmedInDocumentOrder() {
        List<PiMeasure> affirmed = new ArrayList<>();
        for (PiMeasure measure : reported.keySet()) {
            boolean canConflict = measure.owner() != measure || measure.hieOption() > 0;
            if (canConflict && ReportedValue.isAffirmed(measure, reported)) {
                affirmed.add(measure);
            }
        }
        affirmed.sort(
                Comparator.comparingInt(measure -> reported.get(measure).place().order()));
        return affirmed;
    }

    private void together(PiMeasure first, PiMeasure later) {
        if (first != null) {
            pair(
                    Code.SUBSTITUTES_TOGETHER,
                    first,
                    later,
                    later + " and " + first + " are alternatives, but both are reported. Send one of the two");
        }
    }

    private void pair(Code code, PiMeasure one, PiMeasure other, String message) {
        problems.addPair(code, reported.get(one).place(), reported.get(other).place(), message);
    }
}
