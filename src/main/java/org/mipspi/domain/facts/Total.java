package org.mipspi.domain.facts;

/**
 * The sum of a set, given to the rules that decide the category once nothing more can be earned.
 *
 * @param reweighted whether the category is reweighted: an exemption holds and nothing voids it
 * @param smallPractice whether the exemption for small practices is among those that hold
 * @param unmet how many requirements are not met
 * @param beforeCap points earned with the bonus, before the cap, 0 to 105
 */
public record Total(boolean reweighted, boolean smallPractice, int unmet, int beforeCap) {}
