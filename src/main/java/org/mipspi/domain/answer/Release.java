package org.mipspi.domain.answer;

/**
 * The rules that decided.
 *
 * @param id the release's name
 * @param sha256 SHA-256 over the paths and texts of all rule files, in lower-case hexadecimal
 */
public record Release(String id, String sha256) {}
