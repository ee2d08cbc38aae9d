package org.mipspi.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.decision.session.RuleSession;
import org.mipspi.domain.conclusions.CategoryScore;
import org.mipspi.domain.conclusions.Exemption;
import org.mipspi.domain.conclusions.FinalScorePoints;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.points.Bonus;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.rules.Requirement;

/**
 * Checks that the rules came to one whole answer: silence is never an outcome, and nothing is decided twice. Visits the
 * conclusions once and returns them by what they are about.
 */
final class AnswerChecks {

    private final RuleSession session;
    private final MeasurementSet set;
    private final Map<String, Conclusion<Standing>> standings;
    private final Map<String, Conclusion<Earned>> earned = new HashMap<>();
    private CategoryScore category;
    private Weights weights;
    private FinalScorePoints contribution;
    private ObjectivePoints publicHealth;
    private Bonus bonus;

    private AnswerChecks(RuleSession session, MeasurementSet set) {
        this.session = session;
        this.set = set;
        this.standings = new HashMap<>(2 * session.rules().requirements().size());
    }

    /**
     * Checks what the rules of one session concluded.
     *
     * @param set the set, or null if the submission has none
     * @param firstRound how many conclusions the first round added
     * @param available the points available after redistribution; null without a set
     * @throws RuleFault if the answer is not whole
     */
    static SetDecision check(
            RuleSession session, MeasurementSet set, int firstRound, PointsAvailable available, PointsTotal total) {
        AnswerChecks checks = new AnswerChecks(session, set);
        checks.visit(firstRound);
        checks.needEach(available);
        return new SetDecision(
                set,
                session.rules().remedies(),
                checks.ordered(),
                available,
                checks.earned,
                checks.publicHealth,
                set == null ? 0 : checks.bonus.points(),
                total,
                checks.category,
                checks.weights,
                checks.contribution,
                session.conclusions(),
                session.firings(),
                session.trace());
    }

    /** The points available once every exclusion has moved its own. */
    static PointsAvailable settledPoints(RuleSession session) {
        PointsAvailable settled = null;
        for (Conclusion<PointsAvailable> conclusion : session.conclusions().of(PointsAvailable.class)) {
            if (conclusion.fact().next() == null) {
                if (settled != null) {
                    throw fault(session, "give the points available twice");
                }
                settled = conclusion.fact();
            }
        }
        if (settled == null) {
            throw fault(session, "leave points that an exclusion should move");
        }
        return settled;
    }

    private void visit(int firstRound) {
        int number = 0;
        for (Conclusion<?> conclusion : session.conclusions().all()) {
            if (number++ >= firstRound) {
                notLate(conclusion);
            }
            Object fact = conclusion.fact();
            if (fact instanceof Standing standing) {
                once(standings.put(standing.requirement(), conclusion.as(Standing.class)), standing, conclusion);
            } else if (fact instanceof Earned points) {
                String id = points.available().measure().id();
                if (earned.put(id, conclusion.as(Earned.class)) != null) {
                    throw fault(session, "score " + id + " twice");
                }
            } else if (fact instanceof CategoryScore found) {
                category = only(category, found);
            } else if (fact instanceof Weights found) {
                weights = only(weights, found);
            } else if (fact instanceof FinalScorePoints found) {
                contribution = only(contribution, found);
            } else if (fact instanceof ObjectivePoints found) {
                publicHealth = only(publicHealth, found);
            } else if (fact instanceof Bonus found) {
                bonus = only(bonus, found);
            }
        }
    }

    /**
     * Later rounds rest on what the first one concluded: a standing, an exemption or points that come later would count
     * in one place and be missing in another. Without a set, the one standing SUBMISSION does come later.
     */
    private void notLate(Conclusion<?> conclusion) {
        Object fact = conclusion.fact();
        if ((set != null && fact instanceof Standing) || fact instanceof Exemption || fact instanceof PointsAvailable) {
            throw new RuleFault("'" + conclusion.rule().name() + "' of "
                    + session.rules().year() + " added " + fact
                    + " after round 1, when other results already depended on it");
        }
    }

    private void once(Conclusion<Standing> other, Standing standing, Conclusion<?> conclusion) {
        if (other != null) {
            throw fault(
                    session,
                    "give " + standing.requirement() + " two standings: '"
                            + other.rule().name() + "' and '"
                            + conclusion.rule().name() + "'");
        }
    }

    private <T> T only(T other, T found) {
        if (other != null) {
            throw fault(session, "conclude " + found.getClass().getSimpleName() + " twice: " + other + " and " + found);
        }
        return found;
    }

    private void needEach(PointsAvailable available) {
        need(category, CategoryScore.class);
        need(weights, Weights.class);
        need(contribution, FinalScorePoints.class);
        if (set == null) {
            if (category.outcome() != Outcome.REWEIGHTED && !standings.containsKey(Requirement.SUBMISSION)) {
                throw fault(session, "leave SUBMISSION without a standing");
            }
            return;
        }
        need(publicHealth, ObjectivePoints.class);
        need(bonus, Bonus.class);
        for (Requirement requirement : session.rules().requirements()) {
            if (!requirement.id().equals(Requirement.SUBMISSION) && !standings.containsKey(requirement.id())) {
                throw fault(session, "leave " + requirement.id() + " without a standing");
            }
        }
        int sum = 0;
        for (String holder : available.holders()) {
            sum += available.held(holder);
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH) && !earned.containsKey(holder)) {
                throw fault(session, "do not score " + holder);
            }
        }
        if (sum != 100) {
            throw fault(session, "make " + sum + " points available, not 100");
        }
    }

    /** The standings in the order in which answers list them. */
    private Map<String, Conclusion<Standing>> ordered() {
        Map<String, Conclusion<Standing>> ordered = new LinkedHashMap<>(2 * standings.size());
        for (Requirement requirement : session.rules().requirements()) {
            Conclusion<Standing> standing = standings.get(requirement.id());
            if (standing != null) {
                ordered.put(requirement.id(), standing);
            }
        }
        if (ordered.size() < standings.size()) {
            standings.keySet().removeAll(ordered.keySet());
            throw fault(session, "decide the unknown requirements " + new TreeSet<>(standings.keySet()));
        }
        return ordered;
    }

    private void need(Object found, Class<?> type) {
        if (found == null) {
            throw fault(session, "do not conclude " + type.getSimpleName());
        }
    }

    private static RuleFault fault(RuleSession session, String what) {
        return new RuleFault("the rules of " + session.rules().year() + " " + what);
    }
}
