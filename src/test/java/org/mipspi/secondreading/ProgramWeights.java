package org.mipspi.secondreading;

import org.mipspi.domain.conclusions.Weights;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;

/** The weights of the four categories by program. */
final class ProgramWeights {

    static final Weights TRADITIONAL = new Weights(30, 30, 15, 25);

    private ProgramWeights() {}

    static Weights scored(MeasurementSet set) {
        return ProgramTable.isPathway(String.valueOf(set.program().name())) ? new Weights(50, 0, 20, 30) : TRADITIONAL;
    }

    static Weights reweighted(Submission submission, boolean small) {
        boolean pathway = !submission.measurementSets().isEmpty();
        for (MeasurementSet set : submission.measurementSets()) {
            pathway &= ProgramTable.isPathway(String.valueOf(set.program().name()));
        }
        if (pathway) {
            return new Weights(75, 0, 25, 0);
        }
        return small ? new Weights(40, 30, 30, 0) : new Weights(55, 30, 15, 0);
    }
}
