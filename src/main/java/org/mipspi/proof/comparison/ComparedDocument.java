package org.mipspi.proof.comparison;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * One document under the rules of two sides.
 *
 * @param file the file that it was read from; null if all documents are in one
 * @param line its line, from 1
 * @param submissionId the sender's own id, or null
 * @param yearBefore the performance year of the first side: the one to which it moves documents, or that of the document if it
 *     decided it; otherwise null
 * @param yearAfter the same of the second side
 * @param before the result under the rules of the first year
 * @param after the result under the rules of the second year
 * @param causes why it moved; empty if it did not
 */
public record ComparedDocument(
        String file,
        long line,
        String submissionId,
        Integer yearBefore,
        Integer yearAfter,
        YearOutcome before,
        YearOutcome after,
        List<ChangeCause> causes)
        implements Serializable {

    /** The order in which documents were read: by files, and by lines within a file. */
    static final Comparator<ComparedDocument> IN_ORDER = Comparator.comparing(
                    ComparedDocument::file, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(ComparedDocument::line);

    /** The same with why it moved. */
    ComparedDocument with(List<ChangeCause> found) {
        return new ComparedDocument(file, line, submissionId, yearBefore, yearAfter, before, after, found);
    }

    /** Whether the outcome or the score differs. A refusal counts as an outcome here. */
    public boolean isMoved() {
        return !before.equals(after);
    }

    /** By how many points the category score moved; null if one of the two has no score. */
    public Integer points() {
        return before.score() == null || after.score() == null ? null : after.score() - before.score();
    }
}
