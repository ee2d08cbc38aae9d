package org.mipspi.domain.facts;

/**
 * Several CEHRTs or TINs report together, and only some of them attest "Yes".
 *
 * @param ids the ids of one measure, its exclusions and its levels on which they disagree, separated by commas
 */
public record SourcesDisagree(String ids) implements Remark {}
