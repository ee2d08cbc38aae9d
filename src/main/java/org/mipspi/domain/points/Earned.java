package org.mipspi.domain.points;

/**
 * What a measure earned.
 *
 * @param available the measure and its points available
 * @param status what became of the measure
 * @param points points earned, 0 to the points available
 */
public record Earned(ScoredMeasure available, MeasureStatus status, int points) {}
