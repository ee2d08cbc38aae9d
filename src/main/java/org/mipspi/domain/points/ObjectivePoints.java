package org.mipspi.domain.points;

/**
 * What the Public Health and Clinical Data Exchange objective earned as a whole, without the bonus.
 *
 * @param points points earned
 * @param maximum points available
 */
public record ObjectivePoints(int points, int maximum) {}
