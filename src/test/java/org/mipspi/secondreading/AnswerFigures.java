package org.mipspi.secondreading;

import java.util.List;
import org.mipspi.domain.answer.Decision.Counts;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.points.MeasureStatus;

/**
 * An answer without its prose: everything that is decided, and the ids of the statements of the scoring specification that
 * it rests on. Two answers that decide the same are equal, whatever their sentences are.
 *
 * @param submissionId the caller's own id, or null
 * @param performanceYear the performance year
 * @param outcome what was decided
 * @param score the category score and what it is made of
 * @param weights the weights of the four categories
 * @param requirements the status of each requirement; empty if reweighted
 * @param exemptions ids of the exemptions that hold
 * @param objectives the four objectives; empty if nothing was scored
 * @param redistributions every movement of points, in the order in which they cascade
 * @param warnings the warnings, in the order of the answer
 * @param measurementSets the PI measurement sets of the document and which one is picked
 */
public record AnswerFigures(
        String submissionId,
        int performanceYear,
        Outcome outcome,
        Score score,
        Weights weights,
        List<RequirementFigures> requirements,
        List<String> exemptions,
        List<ObjectiveFigures> objectives,
        List<RedistributionFigures> redistributions,
        List<WarningFigures> warnings,
        List<SetSummary> measurementSets) {

    /** The status of a requirement, the reason if it is not met, and the statement that decides it. */
    public record RequirementFigures(Requirement requirement, Status status, Reason reason, String statement) {}

    /** An objective: points earned without the bonus, points available, and its measures. */
    public record ObjectiveFigures(String id, int points, int maximum, List<MeasureFigures> measures) {}

    /**
     * What became of a measure.
     *
     * @param measureId CMS's measure id
     * @param status what became of it
     * @param counts numerator and denominator; null if none were reported
     * @param maximum points available; null if only the objective holds points
     * @param points points earned; null if only the objective earns
     * @param formula how the points are calculated; null if there is nothing to calculate
     * @param statement the statement that decides it
     */
    public record MeasureFigures(
            String measureId,
            MeasureStatus status,
            Counts counts,
            Integer maximum,
            Integer points,
            String formula,
            String statement) {}

    /** Points that moved, and the statement that moves them. */
    public record RedistributionFigures(String from, String to, int points, String statement) {}

    /** The code of a warning and the statement that it concerns. */
    public record WarningFigures(Warning.Code code, String statement) {}
}
