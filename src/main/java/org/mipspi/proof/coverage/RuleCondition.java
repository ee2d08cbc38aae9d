package org.mipspi.proof.coverage;

/**
 * One comparison among the conditions of a rule.
 *
 * @param rule name of the rule
 * @param number its place among the rule's conditions, from 1
 * @param text the comparison in one and the same layout, however the file breaks and spaces it
 * @param file path of the file within the rules folder
 * @param line line on which the constraint begins that it is in, from 1
 */
public record RuleCondition(String rule, int number, String text, String file, int line) {}
