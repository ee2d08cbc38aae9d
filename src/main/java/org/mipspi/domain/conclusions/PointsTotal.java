package org.mipspi.domain.conclusions;

import java.util.Set;
import org.mipspi.domain.points.InsertedByEngine;
import org.mipspi.domain.programs.Programs;

/**
 * The totals of a measurement set. The engine inserts it after all points are earned, for the rules that decide the
 * category.
 *
 * @param reweighted whether the category is reweighted: an exemption applies and nothing voids it
 * @param exemptions ids of the exemptions that apply
 * @param unmet how many requirements are not met, 0 or more
 * @param beforeCap points earned with the bonus, before the cap, 0 to 105
 * @param programs the programs that the weights depend on: that of the set, or those of all sets if it is set aside;
 *     empty without a set
 */
public record PointsTotal(boolean reweighted, Set<String> exemptions, int unmet, int beforeCap, Programs programs)
        implements InsertedByEngine {

    /** Whether this exemption applies. */
    public boolean exempt(String exemption) {
        return exemptions.contains(exemption);
    }
}
