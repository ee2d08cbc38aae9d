/**
 * The answer to a submission, as a value.
 *
 * <p>In: Conclusions of the rules, assembled by the decision.
 *
 * <p>Out: A {@link org.mipspi.domain.answer.Decision}, which the formats write and the command line prints.
 */
package org.mipspi.domain.answer;
