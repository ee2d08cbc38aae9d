package org.mipspi.domain.conclusions;

import java.util.Objects;

/**
 * The category's outcome and score.
 *
 * @param outcome scored, zero or reweighted
 * @param points the category score, 0 to 100; 0 if reweighted, where answers do not show it
 */
public record CategoryScore(Outcome outcome, int points) {
    public CategoryScore {
        Objects.requireNonNull(outcome, "CategoryScore.outcome");
    }
}
