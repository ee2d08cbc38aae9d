package org.mipspi.domain.answer;

import java.util.Map;

/**
 * Identifies the rules that were used.
 *
 * @param id the release's name
 * @param sha256 SHA-256 over the paths and texts of all rule files, in lowercase hexadecimal
 * @param readings the chosen alternative of each open reading of which it is not the default, by the id of the reading
 */
public record Release(String id, String sha256, Map<String, String> readings) {}
