package org.mipspi.domain.conclusions;

/**
 * The category's outcome and score.
 *
 * @param outcome what was decided
 * @param points the category score, 0 to 100; 0 where reweighted, and not shown there
 */
public record CategoryScore(Outcome outcome, int points) {}
