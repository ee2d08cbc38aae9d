package org.mipspi.secondreading;

import java.util.List;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.facts.Submission;

/**
 * The whole answer as a plain Java function: what {@link PlainScorer} decides, with every sentence, remedy, citation and
 * warning that the answer by rules has, byte for byte. It is what the rules' speed is measured against, so it is written
 * to be fast as one would write it by hand: fixed texts are constants, sentences with figures are put together for each
 * submission, and nothing is remembered from one submission to the next.
 */
public final class PlainAnswer {

    private PlainAnswer() {}

    /**
     * Decides a submission.
     *
     * @param release the rules that the answer shall name
     */
    public static Decision of(Submission submission, Release release) {
        PlainScore score = PlainScorer.score(submission);
        boolean scored = score.said() != null;
        List<RequirementStanding> requirements =
                score.outcome() == Outcome.REWEIGHTED ? List.of() : PlainStandings.of(score);
        List<Objective> objectives = scored ? PlainObjectives.of(score, requirements) : List.of();
        List<Redistribution> redistributions = scored ? PlainObjectives.redistributions(score) : List.of();
        return new Decision(
                submission.submissionId(),
                submission.performanceYear(),
                release,
                score.outcome(),
                score.figures(),
                score.weights(),
                requirements,
                PlainHeldExemptions.of(score.exemptions()),
                objectives,
                redistributions,
                PlainNotices.of(score),
                score.sets(),
                null);
    }
}
