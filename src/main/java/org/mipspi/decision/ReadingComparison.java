package org.mipspi.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mipspi.decision.session.Deadline;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.OpenReadings;
import org.mipspi.domain.answer.OpenReadings.Change;
import org.mipspi.domain.facts.Submission;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.Readings.Other;

/** Decides a submission again under each other alternative that is open in its year, one at a time. */
final class ReadingComparison {

    private ReadingComparison() {}

    /**
     * The alternatives that would change the outcome or the category score.
     *
     * @param decision the decision under the alternatives in force
     * @param deadline by when all decisions of the document must have been made
     */
    static OpenReadings of(RuleSet rules, Submission submission, Decision decision, Deadline deadline) {
        List<Other> others = rules.catalog().readings().others(submission.performanceYear(), rules.choice());
        List<Change> changes = new ArrayList<>();
        for (Other other : others) {
            Decision changed = new DecisionService(rules.with(other.choice()))
                    .decide(submission, deadline, false)
                    .decision();
            if (changed.outcome() != decision.outcome()
                    || !Objects.equals(
                            changed.score().category(), decision.score().category())) {
                changes.add(new Change(
                        other.reading().id(),
                        rules.choice().of(other.reading().id()),
                        other.alternative().id(),
                        changed.outcome(),
                        changed.score().category()));
            }
        }
        return new OpenReadings(others.size(), List.copyOf(changes));
    }
}
