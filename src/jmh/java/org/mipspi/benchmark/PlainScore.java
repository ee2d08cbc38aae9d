package org.mipspi.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.conclusions.MeasureStatus;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;

/**
 * What {@link PlainScorer} makes of a submission: the figures of an answer, without its prose.
 *
 * @param outcome what was decided
 * @param category category score; null where reweighted
 * @param beforeCap what the sum with the bonus would have been; null where reweighted
 * @param bonus bonus points; null where reweighted
 * @param finalScorePoints contribution to the MIPS final score
 * @param weights the weights of the four categories
 * @param requirements how each requirement stands; empty where reweighted
 * @param exemptions ids of the exemptions that hold, in the specification's order
 * @param objectives the four objectives; empty where nothing was scored
 * @param moves every movement of points, in the order in which they cascade
 * @param sets the PI measurement sets
 * @param warnings the kinds of warning, short of those that rest on a document's wording or a rule's confidence
 */
public record PlainScore(
        Outcome outcome,
        Integer category,
        Integer beforeCap,
        Integer bonus,
        BigDecimal finalScorePoints,
        Weights weights,
        Map<Requirement, Finding> requirements,
        List<String> exemptions,
        List<Objective> objectives,
        List<Move> moves,
        List<SetScore> sets,
        Set<Warning.Code> warnings) {

    /** How a requirement stands, and why it is not met, or null. */
    public record Finding(Status status, Reason reason) {}

    /** An objective: points earned without the bonus, points available, and its measures. */
    public record Objective(String id, int points, int maximum, List<MeasurePoints> measures) {}

    /** A measure: what became of it, points available and earned, or null where only the objective holds points. */
    public record MeasurePoints(String measureId, MeasureStatus status, Integer maximum, Integer points) {}

    /** Points that moved. */
    public record Move(String from, String to, int points) {}

    /** A set: its place in the document, and its category score or null where it was set aside. */
    public record SetScore(int index, Integer category, boolean picked, boolean setAside) {}
}
