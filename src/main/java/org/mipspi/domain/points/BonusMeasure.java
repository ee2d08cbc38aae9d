package org.mipspi.domain.points;

import org.mipspi.domain.facts.Measure;

/**
 * What became of a bonus measure of which something was said.
 *
 * @param measure the measure
 * @param status SCORED where it earns the bonus, else NOT_MET
 */
public record BonusMeasure(Measure measure, MeasureStatus status) {}
