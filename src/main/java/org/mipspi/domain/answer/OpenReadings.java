package org.mipspi.domain.answer;

import java.util.List;
import org.mipspi.domain.conclusions.Outcome;

/**
 * Whether a decision depends on how open texts of the law are read.
 *
 * @param compared how many other alternatives were compared, one at a time
 * @param open the alternatives that would change the outcome or the category score
 */
public record OpenReadings(int compared, List<Change> open) {

    /**
     * An alternative that would change the outcome or the category score.
     *
     * @param reading id of the reading
     * @param taken id of the alternative in force
     * @param alternative id of the other alternative
     * @param outcome the outcome under the other alternative
     * @param category the category score under the other alternative, 0 to 100; null if reweighted
     */
    public record Change(String reading, String taken, String alternative, Outcome outcome, Integer category) {}

    /** Whether outcome and category score are the same under all alternatives. */
    public boolean holds() {
        return open.isEmpty();
    }
}
