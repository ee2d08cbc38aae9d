package org.mipspi.proof.coverage;

import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.Rule;

/**
 * Whether the scenarios show one status that the rules of a year can give a requirement.
 *
 * @param year the performance year
 * @param standing the requirement and its status
 * @param rule the first rule that concludes it
 * @param seen whether a decision of that year concluded it
 */
public record StandingCoverage(int year, Standing standing, Rule rule, boolean seen) {

    /** The status, with its reason if it has one, as scenarios write it. */
    public String status() {
        return standing.status() + (standing instanceof NotMet notMet ? " " + notMet.reason() : "");
    }
}
