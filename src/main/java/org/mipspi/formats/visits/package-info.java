/**
 * The plain form of the records of a practice: visits, one a line, in NDJSON or CSV. See {@code docs/patient-access.md}.
 *
 * <p>In: The files of an input, and what the command states about them.
 *
 * <p>Out: Visits and what is wrong with lines, for {@link org.mipspi.domain.records.Records}.
 */
package org.mipspi.formats.visits;
