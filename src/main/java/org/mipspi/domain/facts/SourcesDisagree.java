package org.mipspi.domain.facts;

/**
 * Several CEHRTs or TINs report together, and not all of them say the "Yes" that one says.
 *
 * @param ids the ids of one measure, its exclusions and its levels on which they differ
 */
public record SourcesDisagree(String ids) implements Remark {}
