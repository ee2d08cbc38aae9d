package org.mipspi.domain.points;

/**
 * Points that an exclusion moved.
 *
 * @param from measure id, or the objective's id, that held them
 * @param to measure id that holds them now
 * @param points how many, 1 or more
 */
public record Movement(String from, String to, int points) {}
