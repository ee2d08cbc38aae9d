package org.mipspi.formats.qrda3;

import org.mipspi.formats.DocumentPlace;
import org.mipspi.formats.Problem;

/**
 * Something that is given again although a document may give it only once. The first one counts.
 *
 * @param message what was found and what to do
 * @param first the first one
 * @param again the later one
 */
record Repetition(String message, XmlValue first, XmlValue again) {

    /** The problem, at the later one. */
    Problem problem() {
        return new Problem(Problem.Code.AMBIGUOUS, place(again), place(first), message);
    }

    private static DocumentPlace place(XmlValue value) {
        return new DocumentPlace(value.order(), null, null, value.path());
    }
}
