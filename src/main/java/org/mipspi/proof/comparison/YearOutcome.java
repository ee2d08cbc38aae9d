package org.mipspi.proof.comparison;

import java.io.Serializable;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;

/**
 * The result of a document under the rules of one year.
 *
 * @param kind the kind of answer
 * @param score its category score, 0 to 100; null if it has none
 */
public record YearOutcome(Kind kind, Integer score) implements Serializable {

    /** The kinds of answers. */
    public enum Kind {
        /** The category is scored. */
        SCORED,
        /** A minimum requirement is not met. */
        ZERO,
        /** The category is reweighted. */
        REWEIGHTED,
        /** The document has problems and is refused. */
        REFUSED,
        /** The line is not a JSON object. */
        UNREADABLE,
        /** The line is longer than a submission may be. */
        TOO_LONG,
        /** There is no answer because of a fault in the rules or in this program. */
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
