/**
 * What a submission reports. Every public type here is a word that rule files may use.
 *
 * <p>In: A document that was read and not refused.
 *
 * <p>Out: Facts that rules match: the submission, its practice, and one fact for each measure of the year.
 */
package org.mipspi.domain.facts;
