package org.mipspi.proof.scenario;

/**
 * The result of one expectation.
 *
 * @param field the field of the answer that it is about
 * @param line its line in the scenario file
 * @param expected what the scenario expects
 * @param actual what the answer contains; if there is no such answer, a short summary of what happened instead
 * @param match how the two were compared
 * @param passed whether the two agree
 */
public record ExpectationResult(
        String field, int line, String expected, String actual, TextMatch match, boolean passed) {}
