/**
 * CMS's lists of programs.
 *
 * <p>In: {@code programs.yaml}, and the {@code programName} of a measurement set.
 *
 * <p>Out: The {@code Program} of the set.
 */
package org.mipspi.formats.programs;
