package org.mipspi.proof.coverage;

/**
 * What the scenarios show of one condition of a rule.
 *
 * @param condition the condition
 * @param held whether it was true for at least one fact
 * @param failed whether it was false for at least one fact
 */
public record ConditionCoverage(RuleCondition condition, boolean held, boolean failed) {

    /** Whether it was seen both true and false. */
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
