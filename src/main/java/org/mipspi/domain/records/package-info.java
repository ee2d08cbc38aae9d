/**
 * What the records of a practice report: visits, the information that became available after them, and patients who have
 * several ids. Rules do not match these; {@code domain.access} has the facts that they do.
 *
 * <p>In: Visits or FHIR resources that were read without a problem.
 *
 * <p>Out: One form of the same, whichever it came in.
 */
package org.mipspi.domain.records;
