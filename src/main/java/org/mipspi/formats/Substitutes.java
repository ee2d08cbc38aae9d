package org.mipspi.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.domain.facts.PiMeasure.Kind;
import org.mipspi.formats.Problem.Code;

/** Finds what may not stand together in one measurement set. */
final class Substitutes {

    private final Problems problems;
    private final int year;
    private final Map<PiMeasure, Sent> sent;

    Substitutes(Problems problems, int year, Map<PiMeasure, Sent> sent) {
        this.problems = problems;
        this.year = year;
        this.sent = sent;
    }

    void check() {
        Map<Object, PiMeasure> firstOfGroup = new HashMap<>();
        PiMeasure firstOfOptions = null;
        List<PiMeasure> affirmed = Sent.inDocumentOrder(sent).stream()
                .filter(measure -> sent.get(measure).isAffirmative())
                .toList();
        for (PiMeasure measure : affirmed) {
            if (measure.kind() == Kind.EXCLUSION && affirmed.contains(measure.owner())) {
                pair(
                        Code.EXCLUSION_WITH_MEASURE,
                        measure.owner(),
                        measure,
                        measure + " excludes " + measure.owner() + ", which is reported too; send one of them");
            }
            if (measure.substitutesItsSiblings(year)) {
                PiMeasure first = firstOfGroup.putIfAbsent(List.of(measure.owner(), measure.kind()), measure);
                together(first, measure);
            }
            if (measure.hieOption() > 0) {
                // The first option stands, so that whoever sends the rest without them is not refused again.
                firstOfOptions = firstOfOptions == null ? measure : firstOfOptions;
                together(measure.hieOption() == firstOfOptions.hieOption() ? null : firstOfOptions, measure);
            }
        }
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
