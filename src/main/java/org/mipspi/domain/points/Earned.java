package org.mipspi.domain.points;

import java.util.Objects;

/**
 * The points that a measure earned.
 *
 * @param available the measure and its points available
 * @param status the result of the measure
 * @param points points earned, 0 to the points available
 */
public record Earned(ScoredMeasure available, MeasureStatus status, int points) {
    public Earned {
        Objects.requireNonNull(available, "Earned.available");
        Objects.requireNonNull(status, "Earned.status");
    }
}
