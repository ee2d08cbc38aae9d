package org.mipspi.domain.facts;

/**
 * A "No" that is ignored because an alternative is answered "Yes" or claimed.
 *
 * @param ids the ids of one measure, its exclusions and its levels that were answered "No", separated by commas
 */
public record SubstituteAnsweredNo(String ids) implements Remark {}
