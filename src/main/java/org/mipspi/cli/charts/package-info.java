/**
 * Charts that commands draw.
 *
 * <p>In: The counts of a batch, or of patients and visits.
 *
 * <p>Out: An SVG or PNG file.
 */
package org.mipspi.cli.charts;
