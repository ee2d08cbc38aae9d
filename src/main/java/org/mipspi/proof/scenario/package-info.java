/**
 * Scenarios: submissions with the answers that the law requires, run against a decision service.
 * In: a suite of scenarios and a decision service.
 * Out: a result for each scenario in each of its years, expected against actual.
 */
package org.mipspi.proof.scenario;
