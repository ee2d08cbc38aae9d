package org.mipspi.domain.conclusions;

import java.util.Set;
import org.mipspi.domain.facts.InsertedByEngine;

/**
 * The sum of a set, given to the rules that decide the category once nothing more can be earned.
 *
 * @param reweighted whether the category is reweighted: an exemption holds and nothing voids it
 * @param exemptions ids of the exemptions that hold
 * @param unmet how many requirements are not met
 * @param beforeCap points earned with the bonus, before the cap, 0 to 105
 */
public record PointsTotal(boolean reweighted, Set<String> exemptions, int unmet, int beforeCap)
        implements InsertedByEngine {

    /** Whether this exemption is among those that hold. */
    public boolean exempt(String exemption) {
        return exemptions.contains(exemption);
    }
}
