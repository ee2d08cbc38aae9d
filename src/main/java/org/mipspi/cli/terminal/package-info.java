/**
 * How results look on a terminal.
 *
 * <p>In: Decisions, counts and results of scenarios.
 *
 * <p>Out: Printed text, progress bars and charts, and the exit codes of all commands.
 */
package org.mipspi.cli.terminal;
