/**
 * The command line, with one class for each command that scores, converts, shows or serves.
 *
 * <p>In: Arguments and files.
 *
 * <p>Out: Text or JSON on standard output, errors on standard error, and an exit code.
 */
package org.mipspi.cli;
