package org.mipspi.proof.comparison;

import org.mipspi.domain.answer.Confidence;

/**
 * One reason why a document's answer moved: what differs between the two years and by which rules.
 *
 * @param statement id of the statement that differs, such as SAFER_GUIDE; of a refusal its code; of points the measure
 * @param before what the earlier-named year says
 * @param after what the other one says
 */
public record ChangeCause(String statement, Side before, Side after) {

    /**
     * What one of the years says.
     *
     * @param what in a word: the same in every document that it is the same for
     * @param rule the rule that says so; null where none does
     * @param citation the source of the rule; null without one
     * @param confidence how sure the reading is; null without a rule
     * @param because a sentence with the document's own figures, or null
     */
    public record Side(String what, String rule, String citation, Confidence confidence, String because) {}

    /** What the causes of several documents have in common that are one. */
    record Kind(String statement, String before, String beforeRule, String after, String afterRule) {}

    Kind kind() {
        return new Kind(statement, before.what(), before.rule(), after.what(), after.rule());
    }
}
