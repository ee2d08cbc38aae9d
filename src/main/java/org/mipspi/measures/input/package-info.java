/**
 * Reads records in whichever form they come.
 *
 * <p>In: The files of an input, and what the caller states about them.
 *
 * <p>Out: Visits, ids of the same patient, problems, and the performance period.
 */
package org.mipspi.measures.input;
