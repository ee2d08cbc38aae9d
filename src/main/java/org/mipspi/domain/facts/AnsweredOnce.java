package org.mipspi.domain.facts;

/**
 * Two or more CEHRTs or TINs report together, but the security risk analysis is answered once, for all of them.
 *
 * @param ids the id of the measure
 */
public record AnsweredOnce(String ids) implements Remark {}
