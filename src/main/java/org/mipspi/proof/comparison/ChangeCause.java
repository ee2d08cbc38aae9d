package org.mipspi.proof.comparison;

import java.io.Serializable;
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
     * @param rule the rule that decided it; null if none did
     * @param citation the source of the rule; null without one
     * @param confidence how well the interpretation is confirmed; null without a rule
     * @param because a sentence with the document's own figures, or null
     */
    public record Side(String what, String rule, String citation, Confidence confidence, String because)
            implements Serializable {}

    /** What the same cause has in common in several documents. */
    record Kind(String requirement, String before, String beforeRule, String after, String afterRule)
            implements Serializable {}

    Kind kind() {
        return new Kind(requirement, before.what(), before.rule(), after.what(), after.rule());
    }
}
