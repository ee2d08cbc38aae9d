/**
 * FHIR R4 in bulk, as EHRs export it: files of resources, one a line.
 *
 * <p>In: Files in any order, and a mapping of what FHIR does not define.
 *
 * <p>Out: Visits and patients, for a sink of {@link org.mipspi.domain.records}; a report of what they are based on.
 */
package org.mipspi.formats.fhir;
