package org.mipspi.domain.facts;

/**
 * A "No" that says nothing because an affirmative substitute stands beside it.
 *
 * @param ids the ids of one measure, its exclusions and its levels that were answered so
 */
public record SubstituteAnsweredNo(String ids) implements Remark {}
