package org.mipspi.proof.scenario;

/**
 * What became of one expectation.
 *
 * @param field what it is about
 * @param line its line in the scenario file
 * @param expected what the scenario expects
 * @param actual what the answer says; in a few words what else there is where nothing can answer the expectation
 * @param match how the two were held against each other
 * @param passed whether the two agree
 */
public record FieldResult(String field, int line, String expected, String actual, ExpectedText match, boolean passed) {}
