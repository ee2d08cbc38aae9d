package org.mipspi.proof.comparison;

import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;

/**
 * What became of a document under the rules of one year.
 *
 * @param kind what kind of answer it got
 * @param score its category score, 0 to 100; null where it has none
 */
public record YearOutcome(Kind kind, Integer score) {

    /** What an answer may be. */
    public enum Kind {
        /** The points count. */
        SCORED,
        /** A minimum requirement is not met. */
        ZERO,
        /** The category does not count. */
        REWEIGHTED,
        /** The document says something that cannot be decided on. */
        REFUSED,
        /** The line is no JSON object. */
        UNREADABLE,
        /** The line is longer than a submission may be. */
        TOO_LONG,
        /** There is no answer, for a fault of the rules or of this program. */
        FAULT
    }

    static YearOutcome of(Kind kind) {
        return new YearOutcome(kind, null);
    }

    static YearOutcome of(Result result) {
        if (result instanceof Result.Decided decided) {
            Decision decision = decided.decision();
            return new YearOutcome(
                    Kind.valueOf(decision.outcome().name()), decision.score().category());
        }
        return of(Kind.REFUSED);
    }

    @Override
    public String toString() {
        return score == null || kind == Kind.ZERO ? kind.name() : kind + " " + score;
    }
}
