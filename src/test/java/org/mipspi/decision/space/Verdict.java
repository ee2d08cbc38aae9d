package org.mipspi.decision.space;

import java.util.Set;
import java.util.TreeSet;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Warning;

/**
 * What became of a submission, as far as it is compared with others.
 *
 * @param outcome what was decided; null where the submission was refused
 * @param category category score; 0 unless there is one
 * @param beforeCap the sum with the bonus; 0 unless there is one
 * @param tells codes of the refusal, EXEMPTION_VOIDED, and statements that moved points
 */
record Verdict(Outcome outcome, int category, int beforeCap, Set<String> tells) {

    static Verdict of(Result result) {
        Set<String> tells = new TreeSet<>();
        if (result instanceof Result.Refused refused) {
            refused.problems().forEach(problem -> tells.add(problem.code().name()));
            return new Verdict(null, 0, 0, tells);
        }
        Decision decision = ((Result.Decided) result).decision();
        decision.redistributions().forEach(move -> tells.add(move.grounds().requirement()));
        decision.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.EXEMPTION_VOIDED)
                .forEach(warning -> tells.add(warning.code().name()));
        boolean reweighted = decision.outcome() == Outcome.REWEIGHTED;
        return new Verdict(
                decision.outcome(),
                reweighted ? 0 : decision.score().category(),
                reweighted ? 0 : decision.score().beforeCap(),
                tells);
    }

    boolean isRefused() {
        return outcome == null;
    }

    boolean isReweighted() {
        return outcome == Outcome.REWEIGHTED;
    }

    /** Whether it is worse than another: refused, no longer reweighted, or fewer points, capped or not. */
    boolean isLessThan(Verdict other) {
        if (isRefused() || other.isRefused()) {
            return isRefused() && !other.isRefused();
        }
        return isReweighted() != other.isReweighted() || category < other.category || beforeCap < other.beforeCap;
    }
}
