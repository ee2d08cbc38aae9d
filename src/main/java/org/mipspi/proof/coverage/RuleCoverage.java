package org.mipspi.proof.coverage;

import java.util.List;
import org.mipspi.rules.Rule;

/**
 * What the scenarios show of one rule.
 *
 * @param rule the rule
 * @param fired whether it fired
 * @param conditions each of its conditions, in the order of the rule's text
 */
public record RuleCoverage(Rule rule, boolean fired, List<ConditionCoverage> conditions) {}
