package org.mipspi.domain.points;

/**
 * The points that a measure earned.
 *
 * @param available the measure and its points available
 * @param status the result of the measure
 * @param points points earned, 0 to the points available
 */
public record Earned(ScoredMeasure available, MeasureStatus status, int points) {}
