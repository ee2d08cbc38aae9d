/**
 * How points are given, moved and earned. Every public type here is a word that rule files may use.
 *
 * <p>In: Points and steps stated by rules, and the measures of a set.
 *
 * <p>Out: Points available and points earned, for each measure and objective.
 */
package org.mipspi.domain.points;
