/**
 * Finds rules that contradict each other, leave a submission undecided or give a reason with a hole in it, by deciding many
 * small variations of a submission. Also finds requirements of the built-in rules that a folder has no rules for.
 * In: a rule set.
 * Out: findings, each with the submission that shows it.
 */
package org.mipspi.proof.examination;
