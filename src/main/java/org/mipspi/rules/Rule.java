package org.mipspi.rules;

import java.util.Set;
import org.mipspi.domain.decision.Confidence;
import org.mipspi.domain.decision.Grounds;

/**
 * One rule as its file states it.
 *
 * @param name the rule's name, unique over all files
 * @param requirement id of the statement that it implements
 * @param years performance years in which it is in force
 * @param citation where the law, or the source of the reading, is
 * @param confidence how sure the reading is
 * @param because the sentence that it gives as its reason, or null
 * @param file path of the file within the rules folder
 * @param line line of the file on which the rule begins, from 1
 * @param lastLine line on which it ends
 * @param matches simple names of the types that its conditions match
 * @param when the conditions as written, on one line
 * @param text the rule as written, with the clause quoted above it
 */
public record Rule(
        String name,
        String requirement,
        Years years,
        String citation,
        Confidence confidence,
        Sentence because,
        String file,
        int line,
        int lastLine,
        Set<String> matches,
        String when,
        String text) {

    /** What a conclusion of this rule rests on. */
    public Grounds grounds() {
        return new Grounds(requirement, name, citation, confidence);
    }
}
