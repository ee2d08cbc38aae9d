package org.mipspi.domain.points;

/**
 * The bonus. It does not change the points available.
 *
 * @param points bonus points earned, 0 or 5
 */
public record Bonus(int points) {}
