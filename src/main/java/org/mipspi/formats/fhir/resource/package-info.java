/**
 * Resources of FHIR R4: those of their elements that are read, references, and dates.
 *
 * <p>In: A line of a file.
 *
 * <p>Out: Elements, taken one by one, and problems with their fields.
 */
package org.mipspi.formats.fhir.resource;
