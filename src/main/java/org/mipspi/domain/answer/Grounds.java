package org.mipspi.domain.answer;

/**
 * What a statement of the answer rests on.
 *
 * @param statement id of the statement that the rule implements
 * @param rule the rule's name
 * @param citation where the law, or the source of the reading, is
 * @param confidence how sure the reading is
 */
public record Grounds(String statement, String rule, String citation, Confidence confidence) {}
