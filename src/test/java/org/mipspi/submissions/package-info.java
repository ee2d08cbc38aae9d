/**
 * Makes the submissions that tests and benchmarks decide.
 * In comes a seed, and a year or a number of lines.
 * Out go documents in JSON, acceptable or with faults, variants of them, and whole corpora of lines.
 */
package org.mipspi.submissions;
