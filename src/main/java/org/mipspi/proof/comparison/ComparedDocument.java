package org.mipspi.proof.comparison;

import java.util.List;

/**
 * One document under the rules of two years.
 *
 * @param line its line, from 1
 * @param submissionId the sender's own id, or null
 * @param before what became of it under those of the first
 * @param after what became of it under those of the second
 * @param causes why it moved; empty where it did not
 */
public record ComparedDocument(
        long line, String submissionId, YearOutcome before, YearOutcome after, List<ChangeCause> causes) {

    /** Whether outcome or score differ; being refused is an outcome here. */
    public boolean isMoved() {
        return !before.equals(after);
    }

    /** By how many points the category score moved; null where one of the two has none. */
    public Integer points() {
        return before.score() == null || after.score() == null ? null : after.score() - before.score();
    }
}
