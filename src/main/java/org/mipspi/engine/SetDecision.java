package org.mipspi.engine;

import java.util.List;
import java.util.Map;
import org.mipspi.domain.conclusions.CategoryScore;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PointsAvailable;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.decision.Decision.Firing;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Total;
import org.mipspi.rules.RuleBase;

/**
 * What the rules concluded of one measurement set, or of a submission without one.
 */
public final class SetDecision {

    private final RuleBase rules;
    private final MeasurementSet set;
    private final Map<Requirement, Conclusion<Standing>> standings;
    private final PointsAvailable available;
    private final Total total;
    private final Conclusions conclusions;
    private final CategoryScore category;

    SetDecision(
            RuleBase rules,
            MeasurementSet set,
            Map<Requirement, Conclusion<Standing>> standings,
            PointsAvailable available,
            Total total,
            Conclusions conclusions) {
        this.rules = rules;
        this.set = set;
        this.standings = standings;
        this.available = available;
        this.total = total;
        this.conclusions = conclusions;
        this.category = conclusions.only(CategoryScore.class).fact();
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

    PointsAvailable available() {
        return available;
    }

    Total total() {
        return total;
    }

    Conclusions conclusions() {
        return conclusions;
    }

    List<Firing> trace() {
        return conclusions.trace();
    }
}
