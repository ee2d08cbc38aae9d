package org.mipspi.proof.coverage;

import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.Rule;

/**
 * What became of one standing that the rules of a year can conclude.
 *
 * @param year the performance year
 * @param standing the requirement and how it stands
 * @param rule the first rule that concludes it
 * @param seen whether some decision of that year came to it
 */
public record StandingCoverage(int year, Standing standing, Rule rule, boolean seen) {

    /** The status, with its reason where it has one, as scenarios write it. */
    public String status() {
        return standing.status() + (standing instanceof NotMet notMet ? " " + notMet.reason() : "");
    }
}
