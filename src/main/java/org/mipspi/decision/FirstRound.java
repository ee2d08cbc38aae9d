package org.mipspi.decision;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.decision.session.RuleFault;
import org.mipspi.decision.session.RuleSession;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleBase;

/** The standings that rules give in the first round, whole or not. A decision ends at the first fault in them. */
public final class FirstRound {

    /**
     * A standing that a rule gives.
     *
     * @param rule the rule
     * @param requirement id of the requirement
     * @param because the reason with its figures; null if the rule has none
     */
    public record GivenStanding(Rule rule, String requirement, String because) {}

    private FirstRound() {}

    /**
     * The standings of each measurement set of a submission.
     *
     * @throws RuleFault if a rule fails, or the rules do not end, or not in time
     */
    public static List<GivenStanding> standings(RuleBase rules, Submission submission) {
        List<GivenStanding> standings = new ArrayList<>();
        Deadline deadline = new Deadline();
        for (MeasurementSet set : submission.measurementSets()) {
            RuleSession.with(rules, deadline, RecordedContent.SENTENCES, null, session -> {
                DecisionEngine.firstRound(session, submission, set);
                for (Conclusion<Standing> standing : session.conclusions().of(Standing.class)) {
                    standings.add(
                            new GivenStanding(standing.rule(), standing.fact().requirement(), standing.because()));
                }
                return null;
            });
        }
        return standings;
    }
}
