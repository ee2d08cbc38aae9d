/**
 * What FHIR does not define and a practice states in a file: which codes mean access, which organization has which TIN.
 *
 * <p>In: YAML.
 *
 * <p>Out: A mapping, or findings with line and column.
 */
package org.mipspi.formats.fhir.mapping;
