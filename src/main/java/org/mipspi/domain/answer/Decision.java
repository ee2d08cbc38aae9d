package org.mipspi.domain.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.points.MeasureStatus;

/**
 * The answer to one submission.
 *
 * @param submissionId the caller's own id, or null
 * @param performanceYear the performance year, for example 2026
 * @param release the rules that were used
 * @param outcome scored, zero or reweighted
 * @param score the category score and its parts
 * @param weights the weights of the four MIPS categories
 * @param requirements the standing of every requirement, in the order of their rule files; empty if reweighted
 * @param exemptions the exemptions that apply, whatever the outcome
 * @param objectives the four objectives with their measures; empty if no measurement set was scored
 * @param redistributions every movement of points by an exclusion, in the order in which they apply
 * @param warnings what else the reader should know
 * @param measurementSets the Promoting Interoperability measurement sets of the document
 * @param trace the rules that fired for the picked set, in order; null unless the caller asked for it
 * @param readings whether the score depends on open readings; null unless the caller asked for it
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
        List<Firing> trace,
        OpenReadings readings) {

    /** The same decision with what was found about open readings. */
    public Decision with(OpenReadings found) {
        return new Decision(
                submissionId,
                performanceYear,
                release,
                outcome,
                score,
                weights,
                requirements,
                exemptions,
                objectives,
                redistributions,
                warnings,
                measurementSets,
                trace,
                found);
    }

    /**
     * The category score and its parts, in points.
     *
     * @param category category score, 0 to 100; null if reweighted
     * @param beforeCap all points with the bonus, as if every requirement were met, 0 to 105; null if reweighted
     * @param bonus bonus points, 0 or 5; null if reweighted
     * @param finalScorePoints contribution to the MIPS final score, 0 to the weight of the category, exact
     */
    public record Score(Integer category, Integer beforeCap, Integer bonus, BigDecimal finalScorePoints) {}

    /**
     * Whether a requirement is met, and why.
     *
     * @param requirement id of the requirement
     * @param status met, not met, excluded, suppressed or not applicable
     * @param reason why it is not met, as a code; null if it is not "not met"
     * @param because the reason in one sentence, with the values it is based on
     * @param remedy what to do to meet it; null if there is nothing to do
     * @param grounds the rule and its source
     */
    public record RequirementStanding(
            String requirement,
            Standing.Status status,
            Reason reason,
            String because,
            String remedy,
            Grounds grounds) {}

    /**
     * An exemption that applies.
     *
     * @param id its id, such as {@code RW-SMALL}
     * @param because the reason in one sentence, with the values it is based on
     * @param grounds the rule and its source
     */
    public record HeldExemption(String id, String because, Grounds grounds) {}

    /**
     * An objective of the category.
     *
     * @param id its name in camel case, such as {@code electronicPrescribing}
     * @param points points earned, without the bonus, 0 to {@code maximum}
     * @param maximum points available after exclusions moved points
     * @param measures its measures
     */
    public record Objective(String id, int points, int maximum, List<MeasureScore> measures) {}

    /**
     * The result of a measure.
     *
     * @param measureId CMS's measure id
     * @param status scored, excluded, suppressed, not met or not reported
     * @param counts numerator and denominator; null if none were reported
     * @param maximum points available; null if the objective has points only as a whole
     * @param points points earned; null if the objective earns points only as a whole
     * @param formula how the points were computed; null if there is nothing to compute
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

    /**
     * A numerator and a denominator.
     *
     * @param numerator 0 to {@code denominator}
     * @param denominator 0 or more
     */
    public record Counts(long numerator, long denominator) {

        /** Numerator divided by denominator, to 6 decimal places, half up, without trailing zeros; null for 0/0. */
        public BigDecimal rate() {
            if (denominator == 0) {
                return null;
            }
            BigDecimal rate =
                    BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
            return rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
        }
    }

    /**
     * Points that an exclusion moved.
     *
     * @param from measure or objective that had the points
     * @param to measure or objective that has them now
     * @param points how many, 1 or more
     * @param grounds the rule that moved them and its source
     */
    public record Redistribution(String from, String to, int points, Grounds grounds) {}

    /**
     * A warning.
     *
     * @param code its kind
     * @param requirement id of the requirement or other requirement that it is about, or null
     * @param message what the reader should know, in a sentence
     */
    public record Notice(Warning.Code code, String requirement, String message) {}

    /**
     * A Promoting Interoperability measurement set of the document.
     *
     * @param index its index in the document's measurementSets, from 0
     * @param submissionMethod how it was sent, or null if not given
     * @param programName the program that it names, or null if it names none
     * @param outcome scored, zero, or reweighted if it was set aside
     * @param category its category score, 0 to 100; null if it was set aside
     * @param picked whether the answer is that of this set, which has the highest score
     * @param setAside whether it was not scored because an exemption applies
     */
    public record SetSummary(
            int index,
            String submissionMethod,
            String programName,
            Outcome outcome,
            Integer category,
            boolean picked,
            boolean setAside) {}

    /**
     * A rule that fired.
     *
     * @param rule its name
     * @param requirement the requirement or other requirement that it implements
     * @param file its file, relative to the folder of rules
     * @param line its line in that file, from 1
     * @param when its conditions as written
     * @param facts the facts that it matched
     * @param concluded the conclusions that it inserted
     * @param failed if it finds a requirement not met: the condition that failed, with its value; otherwise null
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
