/**
 * Writes what was counted: the measures for a submission, the account of every patient, and a summary.
 *
 * <p>In: Counts, and patients with where they are counted.
 *
 * <p>Out: JSON, with ids and dates only; and figures for people.
 */
package org.mipspi.measures.report;
