/**
 * The commands that run scenarios against rules: test, record and mutate.
 *
 * <p>In: Folders of scenarios and of rules.
 *
 * <p>Out: Printed results, report files, recorded answers and an exit code.
 */
package org.mipspi.cli.suite;
