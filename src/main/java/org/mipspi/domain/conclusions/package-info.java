/**
 * What rules conclude. Every public type here is a word that rule files may use.
 *
 * <p>In: Facts matched by rules.
 *
 * <p>Out: Standings, exemptions, outcomes and warnings, which later rules match and the answer shows.
 */
package org.mipspi.domain.conclusions;
