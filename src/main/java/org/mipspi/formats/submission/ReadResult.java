package org.mipspi.formats.submission;

import java.util.List;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.Problem;

/** The result of reading a document: a submission to decide, or the problems for which it is refused. */
public sealed interface ReadResult {

    /**
     * A submission to decide.
     *
     * @param submission what the document reports
     */
    record Accepted(Submission submission) implements ReadResult {}

    /**
     * The document is refused; nothing in it is scored.
     *
     * @param problems every problem, in document order, at most {@link Problem#MOST_REPORTED}
     */
    record Refused(List<Problem> problems) implements ReadResult {}
}
