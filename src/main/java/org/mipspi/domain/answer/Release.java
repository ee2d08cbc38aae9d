package org.mipspi.domain.answer;

/**
 * Identifies the rules that were used.
 *
 * @param id the release's name
 * @param sha256 SHA-256 over the paths and texts of all rule files, in lowercase hexadecimal
 */
public record Release(String id, String sha256) {}
