/**
 * Comparison: a corpus of submissions is scored under the rules of two years.
 * In: lines of submissions and two performance years.
 * Out: the documents whose outcome or score moves, each with its causes, and figures.
 */
package org.mipspi.proof.comparison;
