package org.mipspi.decision;

import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.conclusions.CategoryScore;
import org.mipspi.domain.conclusions.FinalScorePoints;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.points.Bonus;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.rules.compile.RuleBase;

/**
 * What the rules concluded of one measurement set, or of a submission without one.
 */
public final class SetDecision {

    private final RuleBase rules;
    private final MeasurementSet set;
    private final Map<Requirement, Conclusion<Standing>> standings;
    private final PointsAvailable available;
    private final PointsTotal total;
    private final RuleSession conclusions;
    private final CategoryScore category;
    private final Weights weights;
    private final FinalScorePoints contribution;
    private final Map<String, Conclusion<Earned>> earned;
    private final ObjectivePoints publicHealth;
    private final int bonus;

    SetDecision(
            RuleBase rules,
            MeasurementSet set,
            Map<Requirement, Conclusion<Standing>> standings,
            PointsAvailable available,
            PointsTotal total,
            RuleSession conclusions) {
        this.rules = rules;
        this.set = set;
        this.standings = standings;
        this.available = available;
        this.total = total;
        this.conclusions = conclusions;
        this.category = conclusions.only(CategoryScore.class).fact();
        this.weights = conclusions.only(Weights.class).fact();
        this.contribution = conclusions.only(FinalScorePoints.class).fact();
        this.earned = set == null ? Map.of() : AnswerChecks.earned(rules, conclusions, available);
        this.publicHealth =
                set == null ? null : conclusions.only(ObjectivePoints.class).fact();
        this.bonus = set == null ? 0 : conclusions.only(Bonus.class).fact().points();
    }

    /** The set, or null where the submission has none. */
    public MeasurementSet set() {
        return set;
    }

    /** What was decided. */
    public Outcome outcome() {
        return category.outcome();
    }

    /** The category score, 0 to 100; 0 where reweighted. */
    public int category() {
        return category.points();
    }

    /** How many rules fired. */
    public int firings() {
        return conclusions.firings();
    }

    RuleBase rules() {
        return rules;
    }

    /** Every requirement's one standing; empty without a set. */
    Map<Requirement, Conclusion<Standing>> standings() {
        return standings;
    }

    Weights weights() {
        return weights;
    }

    FinalScorePoints contribution() {
        return contribution;
    }

    /** What each scored measure earned, by measure id; empty without a set. */
    Map<String, Conclusion<Earned>> earned() {
        return earned;
    }

    /** The public health objective as a whole; null without a set. */
    ObjectivePoints publicHealth() {
        return publicHealth;
    }

    int bonus() {
        return bonus;
    }

    PointsAvailable available() {
        return available;
    }

    PointsTotal total() {
        return total;
    }

    RuleSession conclusions() {
        return conclusions;
    }

    List<Firing> trace() {
        return conclusions.trace();
    }
}
