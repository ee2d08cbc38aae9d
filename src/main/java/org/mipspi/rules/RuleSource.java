package org.mipspi.rules;

/**
 * The text of one rule file.
 *
 * @param path path within the rules folder, with forward slashes: {@code attestations/safer-guide.drl}
 * @param text the whole file
 */
public record RuleSource(String path, String text) {}
