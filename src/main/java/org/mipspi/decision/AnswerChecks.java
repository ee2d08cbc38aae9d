package org.mipspi.decision;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mipspi.domain.conclusions.Exemption;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.rules.compile.RuleBase;

/** Holds the rules to a whole answer: silence is never an outcome, and nothing is decided twice. */
final class AnswerChecks {

    private AnswerChecks() {}

    /** Every requirement of a set with its one standing, in the order of the requirements. */
    static Map<Requirement, Conclusion<Standing>> standings(RuleBase rules, RuleSession conclusions) {
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

    /**
     * Later rounds rest on what stood after the first: a standing, an exemption or points that come too late would
     * count in one place and be missing in another. Without a set the one standing SUBMISSION comes later.
     */
    static void nothingAfterTheFirstRound(RuleBase rules, RuleSession conclusions, int firstRound, boolean ofSet) {
        for (Conclusion<?> late :
                conclusions.all().subList(firstRound, conclusions.all().size())) {
            boolean standing = ofSet && late.fact() instanceof Standing;
            if (standing || late.fact() instanceof Exemption || late.fact() instanceof PointsAvailable) {
                throw new RuleFault("'" + late.rule().name() + "' of " + rules.year()
                        + " concludes too late what others have built on: " + late.fact());
            }
        }
    }

    /** What each scored measure earned; every one that holds points exactly once, and no other. */
    static Map<String, Conclusion<Earned>> earned(RuleBase rules, RuleSession conclusions, PointsAvailable available) {
        Map<String, Conclusion<Earned>> earned = new HashMap<>();
        for (Conclusion<Earned> conclusion : conclusions.of(Earned.class)) {
            String id = conclusion.fact().available().measure().id();
            if (earned.put(id, conclusion) != null) {
                throw new RuleFault("the rules of " + rules.year() + " score " + id + " twice");
            }
        }
        for (String holder : available.holders()) {
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH) && !earned.containsKey(holder)) {
                throw new RuleFault("the rules of " + rules.year() + " do not score " + holder);
            }
        }
        return earned;
    }

    /** The points available once every exclusion has moved its own; always 100 in all. */
    static PointsAvailable settledPoints(RuleBase rules, RuleSession conclusions) {
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
