package org.mipspi.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.decision.session.Conclusion;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.answer.ScoreAnswer.Unmet;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.points.Earned;
import org.mipspi.domain.points.PointsAvailable;

/** Puts the short answer together: the figures and codes of {@link Explanation}, which a test compares over many submissions. */
final class ScoreSummary {

    private ScoreSummary() {}

    /**
     * The short answer to a submission.
     *
     * @param picked the set that is answered for, or the submission without one
     * @param all what was decided of each set of the document, in its order
     */
    static ScoreAnswer of(Submission submission, Release release, SetDecision picked, List<SetDecision> all) {
        boolean isScored = Explanation.isScored(picked);
        Map<String, Integer> points = new LinkedHashMap<>();
        Map<String, Integer> maximum = new LinkedHashMap<>();
        if (isScored) {
            points(picked, points, maximum);
        }
        return new ScoreAnswer(
                submission.submissionId(),
                submission.performanceYear(),
                release,
                picked.outcome(),
                Explanation.score(picked),
                picked.weights(),
                picked.outcome() == Outcome.REWEIGHTED ? List.of() : unmet(picked),
                points,
                maximum,
                warnings(picked, isScored, all),
                Explanation.sets(picked, all));
    }

    private static List<Unmet> unmet(SetDecision picked) {
        List<Unmet> unmet = new ArrayList<>();
        for (Conclusion<Standing> conclusion : picked.standings().values()) {
            if (conclusion.fact() instanceof NotMet notMet) {
                unmet.add(new Unmet(notMet.requirement(), notMet.reason()));
            }
        }
        return unmet;
    }

    private static void points(SetDecision picked, Map<String, Integer> points, Map<String, Integer> maximum) {
        for (String holder : picked.available().holders()) {
            if (!holder.equals(PointsAvailable.PUBLIC_HEALTH)) {
                Earned earned = picked.earned().get(holder).fact();
                points.put(holder, earned.points());
                maximum.put(holder, earned.available().points());
            }
        }
        points.put(PointsAvailable.PUBLIC_HEALTH, picked.publicHealth().points());
        maximum.put(PointsAvailable.PUBLIC_HEALTH, picked.publicHealth().maximum());
    }

    private static List<Warning.Code> warnings(SetDecision picked, boolean isScored, List<SetDecision> all) {
        Set<Warning.Code> codes = EnumSet.noneOf(Warning.Code.class);
        for (SetDecision set : all) {
            for (Conclusion<Warning> warning : set.conclusions().of(Warning.class)) {
                if (Explanation.isTold(warning.fact().code(), set, picked, isScored)) {
                    codes.add(warning.fact().code());
                }
            }
        }
        for (Conclusion<?> conclusion : picked.conclusions().all()) {
            if (conclusion.rule().caveat() != null && Explanation.isShown(conclusion, isScored)) {
                codes.add(Warning.Code.INTERPRETATION);
                break;
            }
        }
        return List.copyOf(codes);
    }
}
