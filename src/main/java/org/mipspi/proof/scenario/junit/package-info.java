/**
 * Scenarios as JUnit tests, for projects that use mips-pi as a library.
 * In: a folder of scenarios and optionally a folder of rules.
 * Out: dynamic tests, one for each scenario in each of its years.
 */
package org.mipspi.proof.scenario.junit;
