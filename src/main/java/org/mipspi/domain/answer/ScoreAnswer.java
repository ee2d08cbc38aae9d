package org.mipspi.domain.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.points.PointsAvailable;

/**
 * The figures and codes of the answer to a submission, without sentences and citations: what to store and to analyze. They are
 * those of the {@link Decision}, which deciding the same submission again gives.
 *
 * @param submissionId the caller's own id of the submission, or null
 * @param performanceYear the performance year
 * @param release the rules that decided
 * @param outcome what became of the submission
 * @param score the category score; see {@link Score}
 * @param weights the weights of the four categories
 * @param unmet the requirements that are not met, in the order of answers
 * @param points the points of each measure that is scored by itself, and of the public health objective, by id
 * @param maximum the points available to each of them, by id
 * @param warnings the codes of the warnings, each once
 * @param measurementSets the sets of the document, in its order
 */
public record ScoreAnswer(
        String submissionId,
        int performanceYear,
        Release release,
        Outcome outcome,
        Score score,
        Weights weights,
        List<Unmet> unmet,
        Map<String, Integer> points,
        Map<String, Integer> maximum,
        List<Warning.Code> warnings,
        List<SetSummary> measurementSets) {

    /**
     * A requirement that is not met.
     *
     * @param requirement its id
     * @param reason why it is not met, as a code
     */
    public record Unmet(String requirement, Reason reason) {}

    /** The figures and codes of a decision. */
    public static ScoreAnswer of(Decision decision) {
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Integer> maximum = new LinkedHashMap<>();
        for (Decision.Objective objective : decision.objectives()) {
            if (objective.id().equals(PointsAvailable.PUBLIC_HEALTH)) {
                points.put(objective.id(), objective.points());
                maximum.put(objective.id(), objective.maximum());
                continue;
            }
            for (Decision.MeasureScore measure : objective.measures()) {
                points.put(measure.measureId(), measure.points());
                maximum.put(measure.measureId(), measure.maximum());
            }
        }
        return new ScoreAnswer(
                decision.submissionId(),
                decision.performanceYear(),
                decision.release(),
                decision.outcome(),
                decision.score(),
                decision.weights(),
                decision.requirements().stream()
                        .filter(standing -> standing.status() == Standing.Status.NOT_MET)
                        .map(standing -> new Unmet(standing.requirement(), standing.reason()))
                        .toList(),
                points,
                maximum,
                decision.warnings().stream()
                        .map(Decision.Notice::code)
                        .distinct()
                        .toList(),
                decision.measurementSets());
    }
}
