package org.mipspi.domain.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.points.MeasureStatus;

/**
 * The answer to one submission.
 *
 * @param submissionId the caller's own id, or null
 * @param performanceYear the performance year decided on
 * @param release the rules that decided
 * @param outcome what was decided
 * @param score the figures
 * @param weights the weights of the four categories
 * @param requirements every requirement's standing, in the order of {@link Requirement}; empty where reweighted
 * @param exemptions the exemptions that hold, whatever the outcome
 * @param objectives the four objectives with their measures; empty where nothing was scored
 * @param redistributions every movement of points, in the order in which they cascade
 * @param warnings what else a reader should know
 * @param measurementSets the PI measurement sets of the document
 * @param trace the rules that fired for the picked set, in order; null unless asked for
 */
public record Decision(
        String submissionId,
        int performanceYear,
        Release release,
        Outcome outcome,
        Score score,
        Weights weights,
        List<RequirementStanding> requirements,
        List<HeldExemption> exemptions,
        List<Objective> objectives,
        List<Redistribution> redistributions,
        List<Notice> warnings,
        List<SetSummary> measurementSets,
        List<Firing> trace) {

    /**
     * The figures.
     *
     * @param category category score, 0 to 100; null where reweighted
     * @param beforeCap what the sum with the bonus would have been, 0 to 105; null where reweighted
     * @param bonus bonus points; null where reweighted
     * @param finalScorePoints contribution to the MIPS final score, 0 to 25
     */
    public record Score(Integer category, Integer beforeCap, Integer bonus, BigDecimal finalScorePoints) {}

    /**
     * How a requirement stands.
     *
     * @param requirement which
     * @param status how it stands
     * @param reason why it is not met; null where it is
     * @param because one sentence with the figures it rests on
     * @param remedy what would meet it; null where nothing has to
     * @param grounds the rule and its source
     */
    public record RequirementStanding(
            Requirement requirement,
            Standing.Status status,
            Reason reason,
            String because,
            String remedy,
            Grounds grounds) {}

    /**
     * An exemption that holds.
     *
     * @param id the statement's id
     * @param because one sentence with the figures it rests on
     * @param grounds the rule and its source
     */
    public record HeldExemption(String id, String because, Grounds grounds) {}

    /**
     * An objective.
     *
     * @param id CMS's name of it
     * @param points points earned, without the bonus
     * @param maximum points available
     * @param measures its measures
     */
    public record Objective(String id, int points, int maximum, List<MeasureScore> measures) {}

    /**
     * What became of a measure.
     *
     * @param measureId CMS's measure id
     * @param status what became of it
     * @param counts numerator and denominator; null where none were reported
     * @param maximum points available; null where only the objective holds points
     * @param points points earned; null where only the objective earns
     * @param formula how the points came about; null where there is nothing to work out
     * @param grounds the rule and its source
     */
    public record MeasureScore(
            String measureId,
            MeasureStatus status,
            Counts counts,
            Integer maximum,
            Integer points,
            String formula,
            Grounds grounds) {}

    /** A numerator and a denominator. */
    public record Counts(long numerator, long denominator) {

        /** Numerator by denominator to 6 places, half up, without trailing zeros; null for 0/0. */
        public BigDecimal rate() {
            if (denominator == 0) {
                return null;
            }
            BigDecimal rate =
                    BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
            return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
        }
    }

    /** Points that moved, and the rule that moved them. */
    public record Redistribution(String from, String to, int points, Grounds grounds) {}

    /**
     * A warning.
     *
     * @param code its kind
     * @param statement id of the statement that it is about, or null
     * @param message what a reader should know
     */
    public record Notice(Warning.Code code, String statement, String message) {}

    /**
     * A PI measurement set of the document.
     *
     * @param index its place in the document
     * @param submissionMethod how it was sent, or null
     * @param category its category score; null where it was set aside
     * @param picked whether the answer is this set's
     * @param setAside whether it was set aside because an exemption holds
     */
    public record SetSummary(int index, String submissionMethod, Integer category, boolean picked, boolean setAside) {}

    /**
     * A rule that fired.
     *
     * @param rule its name
     * @param requirement the statement that it implements
     * @param file its file
     * @param line its line in that file
     * @param when its conditions as written
     * @param facts what it matched
     * @param concluded what it concluded
     * @param failed for a requirement that is not met: the condition that failed, with the value it had; else null
     */
    public record Firing(
            String rule,
            String requirement,
            String file,
            int line,
            String when,
            List<String> facts,
            List<String> concluded,
            String failed) {}
}
