/**
 * The command {@code count}: measures from records.
 *
 * <p>In: Arguments, and files of records.
 *
 * <p>Out: Measures, the account, a summary for people, and exit codes.
 */
package org.mipspi.cli.count;
