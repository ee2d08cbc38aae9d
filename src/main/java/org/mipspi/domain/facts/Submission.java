package org.mipspi.domain.facts;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.programs.Program;
import org.mipspi.domain.programs.Programs;

/**
 * A submission that was read and not refused.
 *
 * @param submissionId the caller's own id, repeated in the answer; or null
 * @param performanceYear a supported performance year
 * @param practice who submits
 * @param identification which ids it gives of who submits
 * @param measurementSets the Promoting Interoperability measurement sets, in document order
 */
public record Submission(
        String submissionId,
        int performanceYear,
        Practice practice,
        Identification identification,
        List<MeasurementSet> measurementSets) {

    /** The programs that the measurement sets name. */
    public Programs programs() {
        List<Program> ofSets = new ArrayList<>(measurementSets.size());
        for (MeasurementSet set : measurementSets) {
            ofSets.add(set.program());
        }
        return new Programs(performanceYear, List.copyOf(ofSets));
    }
}
