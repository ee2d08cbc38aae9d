/**
 * Coverage: which rules, conditions and requirement statuses the scenarios show.
 * In: a rule set and a suite of scenarios.
 * Out: a coverage report whose gaps come with a scenario to start from.
 */
package org.mipspi.proof.coverage;
