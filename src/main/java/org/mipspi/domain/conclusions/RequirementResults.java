package org.mipspi.domain.conclusions;

import java.util.Set;
import org.mipspi.domain.facts.InsertedByEngine;
import org.mipspi.domain.points.PointsAvailable;

/**
 * What stands once every requirement has been decided: given to the rules that ask whether something is <em>not</em>
 * the case, which cannot be known before.
 *
 * @param setSubmitted whether there is a PI measurement set at all
 * @param qualifying whether that set is a qualifying data submission
 * @param exemptions ids of the exemptions from the category that hold
 * @param unmet ids of the requirements that are not met
 * @param bonusMeasures how many bonus measures were earned
 * @param available the points available after redistribution, or null without a set
 */
public record RequirementResults(
        boolean setSubmitted,
        boolean qualifying,
        Set<String> exemptions,
        Set<String> unmet,
        int bonusMeasures,
        PointsAvailable available)
        implements InsertedByEngine {

    /** Whether this requirement is met, excluded or suppressed. Of a set only: each requirement then has a standing. */
    public boolean met(String requirement) {
        return !unmet.contains(requirement);
    }

    /** Whether any exemption from the category holds. */
    public boolean isExempt() {
        return !exemptions.isEmpty();
    }

    /** The ids of the exemptions that hold, for a sentence. */
    public String exemptionIds() {
        return String.join(", ", exemptions);
    }

    /** The points that the Public Health and Clinical Data Exchange objective still holds. */
    public int publicHealthPoints() {
        return available.held(PointsAvailable.PUBLIC_HEALTH);
    }
}
