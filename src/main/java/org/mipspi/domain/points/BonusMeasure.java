package org.mipspi.domain.points;

import java.util.Objects;
import org.mipspi.domain.facts.Measure;

/**
 * The result of a bonus measure that was reported.
 *
 * @param measure the measure
 * @param status SCORED if it earns the bonus, otherwise NOT_MET
 */
public record BonusMeasure(Measure measure, MeasureStatus status) {
    public BonusMeasure {
        Objects.requireNonNull(measure, "BonusMeasure.measure");
        Objects.requireNonNull(status, "BonusMeasure.status");
    }
}
