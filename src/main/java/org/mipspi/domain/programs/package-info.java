/**
 * The programs that measurement sets are reported under: traditional MIPS, an MVP, the APM Performance Pathway.
 *
 * <p>In: The program names of a document, and CMS's lists of programs.
 *
 * <p>Out: {@code Programs}, a fact that rules match.
 */
package org.mipspi.domain.programs;
