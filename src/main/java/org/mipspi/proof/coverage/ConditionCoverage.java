package org.mipspi.proof.coverage;

/**
 * What became of one condition of a rule.
 *
 * @param condition the condition
 * @param held whether it held of some fact
 * @param failed whether it failed to hold of some fact
 */
public record ConditionCoverage(RuleCondition condition, boolean held, boolean failed) {

    /** Whether both its sides were seen. */
    public boolean bothWays() {
        return held && failed;
    }

    /** {@code true and false}, {@code never true}, {@code never false}, or {@code never asked} if neither was seen. */
    public String seenSides() {
        if (bothWays()) {
            return "true and false";
        }
        return held ? "never false" : failed ? "never true" : "never asked";
    }
}
