package org.mipspi.domain.facts;

import java.util.Set;

/**
 * The sum of a set, given to the rules that decide the category once nothing more can be earned.
 *
 * @param reweighted whether the category is reweighted: an exemption holds and nothing voids it
 * @param exemptions ids of the exemptions that hold
 * @param unmet how many requirements are not met
 * @param beforeCap points earned with the bonus, before the cap, 0 to 105
 */
public record Total(boolean reweighted, Set<String> exemptions, int unmet, int beforeCap) {

    /** Whether this exemption is among those that hold. */
    public boolean exempt(String exemption) {
        return exemptions.contains(exemption);
    }
}
