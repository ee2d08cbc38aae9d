package org.mipspi.decision;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.KieSession;
import org.mipspi.domain.conclusions.Exemption;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.QualifyingSubmission;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.RequirementResults;
import org.mipspi.domain.conclusions.Reweighted;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.points.Bonus;
import org.mipspi.domain.points.BonusMeasure;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.domain.points.ScoredMeasure;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;

/**
 * Decides one measurement set by the rules of its year: one session, fired in three rounds. A round ends
 * when no rule has anything left to conclude; the next begins with one fact that sums up what now stands, so that a rule
 * can ask what is <em>not</em> the case without ever taking anything back.
 */
public final class DecisionEngine {

    /** Most rules that may fire in one round; about 25 do in the first. A rule that loops ends here. */
    private static final int MAX_FIRINGS = 1_000;

    /** Longest that one decision may take; it takes well under a millisecond. */
    private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final DecisionObserver witness;

    /** An engine that nobody watches. */
    public DecisionEngine() {
        this(null);
    }

    /** An engine that shows each whole decision to a witness; to none where it is null. */
    public DecisionEngine(DecisionObserver witness) {
        this.witness = witness;
    }

    /**
     * Decides one measurement set.
     *
     * @param set the set, or null where the submission has none
     * @param traced whether the answer tells each rule that fired
     * @throws RuleFault if the rules do not come to one whole answer
     */
    public SetDecision decide(RuleBase rules, Practice practice, MeasurementSet set, boolean traced) {
        return rules.sessions().with(session -> {
            Deadline deadline = new Deadline(System.nanoTime() + MAX_NANOS);
            RuleSession conclusions = new RuleSession(rules, session, deadline, traced, witness);
            session.setGlobal(RuleBase.RECIPIENT, conclusions);
            return decide(rules, practice, set, session, conclusions);
        });
    }

    private static SetDecision decide(
            RuleBase rules, Practice practice, MeasurementSet set, KieSession session, RuleSession conclusions) {
        insertSubmission(rules, conclusions, practice, set);
        fire(session, conclusions);
        int firstRound = conclusions.all().size();
        Map<Requirement, Conclusion<Standing>> decided =
                set == null ? Map.of() : AnswerChecks.standings(rules, conclusions);
        PointsAvailable available = set == null ? null : AnswerChecks.settledPoints(rules, conclusions);
        RequirementResults standings = standings(conclusions, set, available);
        conclusions.insert(standings);
        if (set != null) {
            insertAvailable(conclusions, set, available);
        }
        fire(session, conclusions);
        PointsTotal total = total(conclusions, standings);
        conclusions.insert(total);
        fire(session, conclusions);
        AnswerChecks.nothingAfterTheFirstRound(rules, conclusions, firstRound, set != null);
        SetDecision decision = new SetDecision(rules, set, decided, available, total, conclusions);
        conclusions.whole();
        return decision;
    }

    private static void insertSubmission(
            RuleBase rules, RuleSession conclusions, Practice practice, MeasurementSet set) {
        conclusions.insert(practice);
        if (set != null) {
            conclusions.insert(set);
            conclusions.insert(HealthInformationExchange.of(set));
            for (Measure measure : set.measures()) {
                if (rules.measures().contains(measure.id())) {
                    conclusions.insert(measure);
                }
            }
            for (Remark remark : set.remarks()) {
                conclusions.insert(remark);
            }
        }
    }

    private static void insertAvailable(RuleSession conclusions, MeasurementSet set, PointsAvailable available) {
        for (String holder : available.holders()) {
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH)) {
                conclusions.insert(new ScoredMeasure(set.measure(holder), available.held(holder)));
            }
        }
    }

    private static RequirementResults standings(
            RuleSession conclusions, MeasurementSet set, PointsAvailable available) {
        Set<String> exemptions = new TreeSet<>();
        Set<String> unmet = new HashSet<>();
        int bonusMeasures = 0;
        boolean qualifying = false;
        for (Conclusion<?> conclusion : conclusions.all()) {
            if (conclusion.fact() instanceof Exemption exemption) {
                exemptions.add(exemption.id());
            } else if (conclusion.fact() instanceof NotMet notMet) {
                unmet.add(notMet.requirement().name());
            } else if (conclusion.fact() instanceof BonusMeasure bonus && bonus.status() == MeasureStatus.SCORED) {
                bonusMeasures++;
            } else if (conclusion.fact() instanceof QualifyingSubmission) {
                qualifying = true;
            }
        }
        return new RequirementResults(set != null, qualifying, exemptions, unmet, bonusMeasures, available);
    }

    private static PointsTotal total(RuleSession conclusions, RequirementResults standings) {
        boolean reweighted = false;
        int unmet = 0;
        int points = 0;
        for (Conclusion<?> conclusion : conclusions.all()) {
            if (conclusion.fact() instanceof Earned earned) {
                points += earned.points();
            } else if (conclusion.fact() instanceof ObjectivePoints objective) {
                points += objective.points();
            } else if (conclusion.fact() instanceof Bonus bonus) {
                points += bonus.points();
            } else if (conclusion.fact() instanceof NotMet) {
                unmet++;
            } else if (conclusion.fact() instanceof Reweighted) {
                reweighted = true;
            }
        }
        return new PointsTotal(reweighted, standings.exemptions(), unmet, points);
    }

    private static void fire(KieSession session, RuleSession conclusions) {
        int fired;
        try {
            fired = session.fireAllRules(conclusions, MAX_FIRINGS);
        } catch (RuntimeException e) {
            throw RuleFault.of(e);
        }
        if (fired >= MAX_FIRINGS) {
            throw new RuleFault("the rules do not settle: " + MAX_FIRINGS + " firings and more to come");
        }
        conclusions.fired();
    }
}
