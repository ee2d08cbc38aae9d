/**
 * Counts a measure from records: PI_PEA_1, patient by patient.
 *
 * <p>In: Visits, in any order, and the ids that are of the same patient.
 *
 * <p>Out: Numerator and denominator of each reporting entity, and an account of every patient and visit.
 */
package org.mipspi.measures;
