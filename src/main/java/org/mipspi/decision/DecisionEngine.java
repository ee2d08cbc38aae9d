package org.mipspi.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.Conclusions;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.decision.session.RuleSession;
import org.mipspi.domain.conclusions.Exemption;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.conclusions.QualifyingSubmission;
import org.mipspi.domain.conclusions.RequirementResults;
import org.mipspi.domain.conclusions.Reweighted;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.points.Bonus;
import org.mipspi.domain.points.BonusMeasure;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.domain.points.ObjectivePoints;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.domain.points.ScoredMeasure;
import org.mipspi.domain.programs.Programs;
import org.mipspi.rules.compile.DecisionObserver;
import org.mipspi.rules.compile.RuleBase;

/**
 * Decides one measurement set by the rules of its year: one session, fired in three rounds, whose conclusions are checked
 * to be one whole answer. A round ends when no rule has anything left to conclude; the next begins with one fact that sums
 * up the results so far, so that a rule can ask what is <em>not</em> the case without ever taking anything back.
 */
final class DecisionEngine {

    private final DecisionObserver observer;

    /** An engine that shows each whole decision to an observer; null for none. */
    DecisionEngine(DecisionObserver observer) {
        this.observer = observer;
    }

    /**
     * Decides one measurement set.
     *
     * @param set one of the submission's sets, or null if it has none
     * @param deadline by when the document must be decided
     * @param content what is recorded besides the conclusions
     * @throws RuleFault if the rules do not come to one whole answer
     */
    SetDecision decide(
            RuleBase rules, Submission submission, MeasurementSet set, Deadline deadline, RecordedContent content) {
        return RuleSession.with(rules, deadline, content, observer, session -> decide(session, submission, set));
    }

    private static SetDecision decide(RuleSession session, Submission submission, MeasurementSet set) {
        firstRound(session, submission, set);
        int firstRound = session.conclusions().count();

        PointsAvailable available = set == null ? null : AnswerChecks.settledPoints(session);
        RequirementResults results = results(session.conclusions(), set, available);
        session.insert(results);
        if (set != null) {
            insertScoredMeasures(session, set, available);
        }
        session.fire();

        PointsTotal total = total(session.conclusions(), results, submission, set);
        session.insert(total);
        session.fire();
        return AnswerChecks.check(session, set, firstRound, available, total);
    }

    /** Inserts what was submitted and fires the first round. */
    static void firstRound(RuleSession session, Submission submission, MeasurementSet set) {
        insertSubmission(session, submission, set);
        session.fire();
    }

    private static void insertSubmission(RuleSession session, Submission submission, MeasurementSet set) {
        session.insert(submission.practice());
        session.insert(submission.identification());
        session.insert(submission.programs());
        if (set != null) {
            session.insert(set);
            session.insert(HealthInformationExchange.of(set));
            for (Measure measure : set.measures()) {
                if (session.rules().measures().contains(measure.id())) {
                    session.insert(measure);
                }
            }
            set.remarks().forEach(session::insert);
        }
    }

    private static void insertScoredMeasures(RuleSession session, MeasurementSet set, PointsAvailable available) {
        for (String holder : available.holders()) {
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH)) {
                session.insert(new ScoredMeasure(set.measure(holder), available.held(holder)));
            }
        }
    }

    private static RequirementResults results(Conclusions conclusions, MeasurementSet set, PointsAvailable available) {
        Set<String> exemptions = new TreeSet<>();
        Set<String> unmet = new HashSet<>();
        int bonusMeasures = 0;
        boolean qualifying = false;
        for (Conclusion<?> conclusion : conclusions.all()) {
            if (conclusion.fact() instanceof Exemption exemption) {
                exemptions.add(exemption.id());
            } else if (conclusion.fact() instanceof NotMet notMet) {
                unmet.add(notMet.requirement());
            } else if (conclusion.fact() instanceof BonusMeasure bonus && bonus.status() == MeasureStatus.SCORED) {
                bonusMeasures++;
            } else if (conclusion.fact() instanceof QualifyingSubmission) {
                qualifying = true;
            }
        }
        return new RequirementResults(set != null, qualifying, exemptions, unmet, bonusMeasures, available);
    }

    private static PointsTotal total(
            Conclusions conclusions, RequirementResults results, Submission submission, MeasurementSet set) {
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
        Programs programs = set == null || reweighted
                ? submission.programs()
                : new Programs(submission.performanceYear(), List.of(set.program()));
        return new PointsTotal(reweighted, results.exemptions(), unmet, points, programs);
    }
}
