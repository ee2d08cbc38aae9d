/**
 * Mutation: small faults are put into rules, one at a time, to find those that no scenario notices.
 * In: a rule set, a suite of scenarios and the list of equivalent mutants.
 * Out: a verdict on each mutant.
 */
package org.mipspi.proof.mutation;
