package org.mipspi.proof.coverage;

import java.util.List;
import org.mipspi.rules.Rule;

/**
 * What became of one rule.
 *
 * @param rule the rule
 * @param fired whether it fired
 * @param conditions each of its conditions, in the order of the text
 */
public record RuleCoverage(Rule rule, boolean fired, List<ConditionCoverage> conditions) {}
