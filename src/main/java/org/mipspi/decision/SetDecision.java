package org.mipspi.decision;

import java.util.List;
import java.util.Map;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.Conclusions;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.conclusions.CategoryScore;
import org.mipspi.domain.conclusions.FinalScorePoints;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;

/**
 * What the rules concluded of one measurement set, or of a submission without one, checked to be whole.
 *
 * @param set the set, or null if the submission has none
 * @param remedies what would meet each requirement
 * @param standings every requirement's one standing, by requirement id, in the order of answers; without a set only SUBMISSION
 * @param available the points available after redistribution; null without a set
 * @param earned what each scored measure earned, by measure id; empty without a set
 * @param publicHealth the public health objective as a whole; null without a set
 * @param bonus bonus points, 0 without a set
 * @param total the sum of the points
 * @param category outcome and category score
 * @param weights the weights of the four categories
 * @param contribution the contribution to the MIPS final score
 * @param conclusions everything that the rules concluded
 * @param firings how many rules fired
 * @param trace the rules that fired, in order; null unless requested
 */
record SetDecision(
        MeasurementSet set,
        Map<String, String> remedies,
        Map<String, Conclusion<Standing>> standings,
        PointsAvailable available,
        Map<String, Conclusion<Earned>> earned,
        ObjectivePoints publicHealth,
        int bonus,
        PointsTotal total,
        CategoryScore category,
        Weights weights,
        FinalScorePoints contribution,
        Conclusions conclusions,
        int firings,
        List<Firing> trace) {

    /** What was decided. */
    Outcome outcome() {
        return category.outcome();
    }

    /** The category score, 0 to 100; 0 if reweighted. */
    int score() {
        return category.points();
    }
}
