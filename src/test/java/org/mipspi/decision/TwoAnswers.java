package org.mipspi.decision;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.conclusions.Outcome;

/** What holds between the answers to two submissions that differ in one way. */
public final class TwoAnswers {

    private TwoAnswers() {}

    /** Whether a trace is all in which the second, which is traced, differs. */
    public static boolean differInTraceOnly(Decision plain, Decision traced) {
        return traced.trace() != null && plain.equals(withoutTrace(traced));
    }

    private static Decision withoutTrace(Decision decision) {
        return new Decision(
                decision.submissionId(),
                decision.performanceYear(),
                decision.release(),
                decision.outcome(),
                decision.score(),
                decision.weights(),
                decision.requirements(),
                decision.exemptions(),
                decision.objectives(),
                decision.redistributions(),
                decision.warnings(),
                decision.measurementSets(),
                null,
                null);
    }

    /** Whether what the bonus measures say changes nothing but the bonus. */
    public static boolean differInBonusOnly(Decision with, Decision without) {
        if (with.outcome() == Outcome.REWEIGHTED) {
            return without.outcome() == Outcome.REWEIGHTED;
        }
        return available(with).equals(available(without))
                && with.score().beforeCap() - with.score().bonus()
                        == without.score().beforeCap();
    }

    private static List<String> available(Decision decision) {
        List<String> available = new ArrayList<>();
        for (Objective objective : decision.objectives()) {
            available.add(objective.id() + "=" + objective.maximum());
            for (MeasureScore measure : objective.measures()) {
                if (measure.maximum() != null) {
                    available.add(measure.measureId() + "=" + measure.maximum());
                }
            }
        }
        return available;
    }
}
