package org.mipspi.domain.conclusions;

import java.util.Set;
import org.mipspi.domain.points.InsertedByEngine;
import org.mipspi.domain.points.PointsAvailable;

/**
 * The results once every requirement has been decided. The engine inserts it for rules that ask whether something is
 * <em>not</em> the case, which is certain only then.
 *
 * @param setSubmitted whether there is a Promoting Interoperability measurement set
 * @param qualifying whether that set is a qualifying data submission
 * @param exemptions ids of the exemptions that apply
 * @param unmet ids of the requirements that are not met
 * @param bonusMeasures how many bonus measures earn the bonus
 * @param available the points available after exclusions moved points; null if there is no set
 */
public record RequirementResults(
        boolean setSubmitted,
        boolean qualifying,
        Set<String> exemptions,
        Set<String> unmet,
        int bonusMeasures,
        PointsAvailable available)
        implements InsertedByEngine {

    /** Whether this requirement is met, excluded, suppressed or not applicable. Ask only if a set was submitted. */
    public boolean met(String requirement) {
        return !unmet.contains(requirement);
    }

    /** Whether any exemption applies. */
    public boolean isExempt() {
        return !exemptions.isEmpty();
    }

    /** The ids of the exemptions that apply, separated by commas. */
    public String exemptionIds() {
        return String.join(", ", exemptions);
    }

    /** The points available for the Public Health and Clinical Data Exchange objective as a whole. */
    public int publicHealthPoints() {
        return available.held(PointsAvailable.PUBLIC_HEALTH);
    }
}
