package org.mipspi.formats;

import java.util.List;
import org.mipspi.domain.facts.Submission;

/** What became of a document that could be read. */
public sealed interface ReadResult {

    /** A submission to decide. */
    record Accepted(Submission submission) implements ReadResult {}

    /**
     * Nothing of the document is scored.
     *
     * @param problems every error, in document order
     */
    record Refused(List<Problem> problems) implements ReadResult {}
}
