package org.mipspi.proof.comparison;

import java.io.Serializable;
import java.util.List;
import org.mipspi.domain.answer.Confidence;

/**
 * One reason why the answer to a document moved: what differs between the two years, and which rules decided it.
 *
 * @param requirement id of the requirement that differs, such as SAFER_GUIDE; for a refusal its code; for points the
 *     measure
 * @param before the side of the first year
 * @param after the side of the second year
 */
public record ChangeCause(String requirement, Side before, Side after) implements Serializable {

    /**
     * The side of one year.
     *
     * @param what the status in a few words, the same for all documents with this cause
     * @param rules the rules that decided it, in order; empty if none did
     * @param citation the source of the rule; null without one
     * @param confidence how well the interpretation is confirmed; null without a rule
     * @param because a sentence with the document's own figures, or null
     */
    public record Side(String what, List<String> rules, String citation, Confidence confidence, String because)
            implements Serializable {

        /** The rules in one line; null if none decided it. */
        public String rule() {
            return rules.isEmpty() ? null : String.join("; ", rules);
        }
    }

    /** What the same cause has in common in several documents. */
    record Kind(String requirement, String before, String beforeRule, String after, String afterRule)
            implements Serializable {}

    Kind kind() {
        return new Kind(requirement, before.what(), before.rule(), after.what(), after.rule());
    }
}
