/**
 * One session of the rule engine: facts go in, rules fire, and their conclusions are collected.
 *
 * <p>In: A rule base of one performance year, and facts.
 *
 * <p>Out: What each rule concluded, with the rule's sentence; or a fault if the rules do not end.
 */
package org.mipspi.decision.session;
