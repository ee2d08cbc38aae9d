package org.mipspi.decision;

import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.ObjectiveFigures;
import org.mipspi.secondreading.AnswerFigures.RedistributionFigures;
import org.mipspi.secondreading.AnswerFigures.RequirementFigures;
import org.mipspi.secondreading.AnswerFigures.WarningFigures;
import org.mipspi.secondreading.Requirement;

/** Takes the sentences, rule names and citations out of an answer by rules, so that the rest can be compared. */
public final class WithoutProse {

    private WithoutProse() {}

    /** What an answer decides. */
    public static AnswerFigures of(Decision decision) {
        return new AnswerFigures(
                decision.submissionId(),
                decision.performanceYear(),
                decision.outcome(),
                decision.score(),
                decision.weights(),
                decision.requirements().stream()
                        .filter(requirement -> Requirement.covers(requirement.requirement()))
                        .map(requirement -> new RequirementFigures(
                                Requirement.valueOf(requirement.requirement()),
                                requirement.status(),
                                requirement.reason(),
                                requirement.grounds().requirement()))
                        .toList(),
                decision.exemptions().stream().map(HeldExemption::id).toList(),
                decision.objectives().stream().map(WithoutProse::objective).toList(),
                decision.redistributions().stream()
                        .map(move -> new RedistributionFigures(
                                move.from(),
                                move.to(),
                                move.points(),
                                move.grounds().requirement()))
                        .toList(),
                decision.warnings().stream()
                        .map(warning -> new WarningFigures(warning.code(), warning.requirement()))
                        .toList(),
                decision.measurementSets());
    }

    private static ObjectiveFigures objective(Objective objective) {
        return new ObjectiveFigures(
                objective.id(),
                objective.points(),
                objective.maximum(),
                objective.measures().stream()
                        .map(measure -> new MeasureFigures(
                                measure.measureId(),
                                measure.status(),
                                measure.counts(),
                                measure.maximum(),
                                measure.points(),
                                measure.formula(),
                                measure.grounds().requirement()))
                        .toList());
    }
}
