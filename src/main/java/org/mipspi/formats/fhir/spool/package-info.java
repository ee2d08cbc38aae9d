/**
 * Parts of resources on disk, so that what belongs together is found in bounded memory whatever the order of the input.
 *
 * <p>In: Patients, encounters, documents and evidence of access, as they are read.
 *
 * <p>Out: Encounters with the dates of their information and of access to it; records that are missing; patients who look alike.
 */
package org.mipspi.formats.fhir.spool;
