/**
 * Golden files: whole submissions with recorded answers, which show every change of an answer.
 * In: the golden folder of a scenarios folder and a decision service.
 * Out: a result for each recorded answer, with the difference if it changed.
 */
package org.mipspi.proof.scenario.golden;
