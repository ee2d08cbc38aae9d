package org.mipspi.domain.answer;

/**
 * The rule behind a part of the answer, and its source.
 *
 * @param requirement id of the requirement or other requirement that the rule implements
 * @param rule the rule's name
 * @param citation the legal citation, or another source
 * @param confidence how well the source supports the rule
 */
public record Grounds(String requirement, String rule, String citation, Confidence confidence) {}
