package org.mipspi.rules;

import java.util.List;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.rules.scope.RuleReading;
import org.mipspi.rules.scope.YearGrounds;
import org.mipspi.rules.scope.Years;

/**
 * The metadata of a rule: what the rule itself states, and otherwise what the head of its file states.
 *
 * @param requirement id of the requirement, with which the rule's name begins
 * @param years performance years in which the rule is in force
 * @param reading the alternatives of a reading under which alone it is in force; null if it is in force under all
 * @param citation where the law, or the source of the interpretation, is
 * @param confidence how sure the interpretation is
 * @param otherYears what it rests on in years in which that differs
 * @param because the sentence that it gives as its reason, or null
 */
record RuleMetadata(
        String requirement,
        Years years,
        RuleReading reading,
        String citation,
        Confidence confidence,
        List<YearGrounds> otherYears,
        String because) {

    /** Whether nothing is missing that every rule must have. */
    boolean isComplete() {
        return requirement != null && years != null && citation != null && confidence != null;
    }
}
