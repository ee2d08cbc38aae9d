package org.mipspi.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.formats.Problem.Code;

/** Finds what may not stand together in one measurement set. */
final class ConflictCheck {

    private final FieldReader problems;
    private final int year;
    private final Map<PiMeasure, ReportedValue> sent;

    ConflictCheck(FieldReader problems, int year, Map<PiMeasure, ReportedValue> sent) {
        this.problems = problems;
        this.year = year;
        this.sent = sent;
    }

    /** Those of one kind that belong to one measure. */
    private record Group(PiMeasure owner, Kind kind) {}

    void check() {
        Map<Group, PiMeasure> firstOfGroup = new HashMap<>();
        PiMeasure firstOfOptions = null;
        for (PiMeasure measure : affirmedInDocumentOrder()) {
            if (measure.kind() == Kind.EXCLUSION && ReportedValue.isAffirmed(measure.owner(), sent)) {
                pair(
                        Code.EXCLUSION_WITH_MEASURE,
                        measure.owner(),
                        measure,
                        measure + " excludes " + measure.owner() + ", which is reported too; send one of them");
            }
            if (measure.substitutesItsSiblings(year)) {
                PiMeasure first = firstOfGroup.putIfAbsent(new Group(measure.owner(), measure.kind()), measure);
                together(first, measure);
            }
            if (measure.hieOption() > 0) {
                // The first option stands, so that whoever sends the rest without them is not refused again.
                firstOfOptions = firstOfOptions == null ? measure : firstOfOptions;
                together(measure.hieOption() == firstOfOptions.hieOption() ? null : firstOfOptions, measure);
            }
        }
    }

    private List<PiMeasure> affirmedInDocumentOrder() {
        List<PiMeasure> affirmed = new ArrayList<>();
        for (PiMeasure measure : sent.keySet()) {
            boolean isHeldAgainstOthers = measure.owner() != measure || measure.hieOption() > 0;
            if (isHeldAgainstOthers && ReportedValue.isAffirmed(measure, sent)) {
                affirmed.add(measure);
            }
        }
        affirmed.sort(
                Comparator.comparingInt(measure -> sent.get(measure).place().order()));
        return affirmed;
    }

    private void together(PiMeasure first, PiMeasure later) {
        if (first != null) {
            pair(Code.SUBSTITUTES_TOGETHER, first, later, later + " substitutes " + first + "; send one of them");
        }
    }

    private void pair(Code code, PiMeasure one, PiMeasure other, String message) {
        problems.addPair(code, sent.get(one).place(), sent.get(other).place(), message);
    }
}
