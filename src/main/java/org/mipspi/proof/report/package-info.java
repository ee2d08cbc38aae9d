/**
 * Reports for programs: results, coverage, mutation and comparison as JSON or JUnit XML; and the JSON Schema of scenario files.
 * In: a run of a suite, verdicts or a comparison.
 * Out: a file in UTF-8.
 */
package org.mipspi.proof.report;
