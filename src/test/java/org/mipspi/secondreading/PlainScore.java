package org.mipspi.secondreading;

import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.MeasureStatus;

/**
 * What {@link PlainScorer} makes of a submission: the figures of an answer, without its prose.
 *
 * @param outcome what was decided
 * @param figures the category score and what it is made of
 * @param weights the weights of the four categories
 * @param requirements how each requirement stands; empty where reweighted
 * @param exemptions the exemptions that hold, and by what
 * @param objectives the four objectives; empty where nothing was scored
 * @param moves every movement of points, in the order in which they cascade
 * @param sets the PI measurement sets
 * @param said what the set says that is answered for; null where nothing was scored
 */
record PlainScore(
        Outcome outcome,
        Score figures,
        Weights weights,
        Map<Requirement, Finding> requirements,
        PlainExemptions exemptions,
        List<Objective> objectives,
        List<Move> moves,
        List<SetSummary> sets,
        PlainMeasures said) {

    /** How a requirement stands, and why it is not met, or null. */
    record Finding(Status status, Reason reason) {}

    /** An objective: points earned without the bonus, points available, and its measures. */
    record Objective(String id, int points, int maximum, List<MeasurePoints> measures) {}

    /** A measure: what became of it, points available and earned, or null where only the objective holds points. */
    record MeasurePoints(Measure measure, MeasureStatus status, Integer maximum, Integer points) {}

    /** Points that moved. */
    record Move(String from, String to, int points) {}
}
