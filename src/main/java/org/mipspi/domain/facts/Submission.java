package org.mipspi.domain.facts;

import java.util.List;

/**
 * A submission that was read and not refused.
 *
 * @param submissionId the caller's own id, repeated in the answer; or null
 * @param performanceYear a supported performance year
 * @param practice who submits
 * @param measurementSets the Promoting Interoperability measurement sets, in document order
 */
public record Submission(
        String submissionId, int performanceYear, Practice practice, List<MeasurementSet> measurementSets) {}
