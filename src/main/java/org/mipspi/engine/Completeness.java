package org.mipspi.engine;

import java.util.EnumMap;
import java.util.Map;
import org.mipspi.domain.conclusions.PointsAvailable;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.RuleBase;

/** Holds the rules to a whole answer: silence is never an outcome, and nothing is decided twice. */
final class Completeness {

    private Completeness() {}

    /** Every requirement of a set with its one standing, in the order of the requirements. */
    static Map<Requirement, Conclusion<Standing>> standings(RuleBase rules, Conclusions conclusions) {
        Map<Requirement, Conclusion<Standing>> standings = new EnumMap<>(Requirement.class);
        for (Conclusion<Standing> conclusion : conclusions.of(Standing.class)) {
            Conclusion<Standing> other = standings.put(conclusion.fact().requirement(), conclusion);
            if (other != null) {
                throw new RuleFault("the rules of " + rules.year() + " give "
                        + conclusion.fact().requirement() + " two standings: '"
                        + other.rule().name() + "' and '"
                        + conclusion.rule().name() + "'");
            }
        }
        for (Requirement requirement : Requirement.values()) {
            if (requirement != Requirement.SUBMISSION && !standings.containsKey(requirement)) {
                throw new RuleFault("the rules of " + rules.year() + " leave " + requirement + " without a standing");
            }
        }
        return standings;
    }

    /** The points available once every exclusion has moved its own; always 100 in all. */
    static PointsAvailable settledPoints(RuleBase rules, Conclusions conclusions) {
        PointsAvailable settled = null;
        for (Conclusion<PointsAvailable> conclusion : conclusions.of(PointsAvailable.class)) {
            if (conclusion.fact().next() == null) {
                if (settled != null) {
                    throw new RuleFault("the rules of " + rules.year() + " give the points twice");
                }
                settled = conclusion.fact();
            }
        }
        if (settled == null) {
            throw new RuleFault("the rules of " + rules.year() + " leave points that an exclusion should move");
        }
        int sum = 0;
        for (String holder : settled.holders()) {
            sum += settled.held(holder);
        }
        if (sum != 100) {
            throw new RuleFault("the rules of " + rules.year() + " make " + sum + " points available, not 100");
        }
        return settled;
    }
}
