package org.mipspi.domain.points;

/**
 * The bonus, which changes nothing of what is available.
 *
 * @param points bonus points earned
 */
public record Bonus(int points) {}
