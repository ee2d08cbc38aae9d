package org.mipspi.secondreading;

import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.secondreading.PlainScore.Finding;

/**
 * The reason that an answer gives.
 *
 * @param sentence one sentence with the figures it rests on
 * @param grounds where it comes from
 */
record Because(String sentence, Grounds grounds) {

    /** A sentence without figures, of the rule of this name. */
    static Because of(String rule, String sentence) {
        return new Because(sentence, PlainCatalogue.grounds(rule));
    }

    /** What is said of a statement that was affirmed, denied or not made at all. */
    record Answered(Because yes, Because no, Because notReported) {

        Because of(Finding finding) {
            if (finding.status() == Status.MET) {
                return yes;
            }
            return finding.reason() == Reason.ANSWERED_NO ? no : notReported;
        }
    }
}
