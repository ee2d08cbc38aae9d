package org.mipspi.scenario;

import java.util.List;

/**
 * A submission and what is expected of its answer.
 *
 * @param file path of its file within the scenarios folder
 * @param line where it begins in that file
 * @param name a sentence of what is to hold, unique within the file
 * @param years performance years that it is run for
 * @param basis where the expected values come from
 * @param tags words to choose it by
 * @param given the document, of any of the years
 * @param then what is expected, at least one thing
 */
public record Scenario(
        String file,
        int line,
        String name,
        List<Integer> years,
        Basis basis,
        List<String> tags,
        Template given,
        List<Expectation> then) {}
