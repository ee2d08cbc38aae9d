package org.mipspi.domain.points;

/**
 * The points of the Public Health and Clinical Data Exchange objective as a whole, without the bonus.
 *
 * @param points points earned, 0 to {@code maximum}
 * @param maximum points available
 */
public record ObjectivePoints(int points, int maximum) {}
