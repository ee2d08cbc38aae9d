package org.mipspi.domain.facts;

/**
 * Several CEHRTs or TINs report together, and two or more of them claim the same exclusion, each for itself.
 *
 * @param ids the ids of the exclusions of one measure that they claim, separated by commas
 */
public record SourcesExclude(String ids) implements Remark {}
