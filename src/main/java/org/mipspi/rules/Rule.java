package org.mipspi.rules;

import java.util.Set;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Grounds;

/**
 * One rule as its file states it.
 *
 * @param grounds what its conclusions rest on
 * @param caveat what an answer that rests on it warns of; null where its reading is confirmed
 * @param years performance years in which it is in force
 * @param because the sentence that it gives as its reason, or null
 * @param file path of the file within the rules folder
 * @param line line of the file on which the rule begins, from 1
 * @param lastLine line on which it ends
 * @param matches simple names of the types that its conditions match
 * @param when the conditions as written, on one line
 * @param text the rule as written, with the clause quoted above it
 */
public record Rule(
        Grounds grounds,
        Notice caveat,
        Years years,
        ReasonTemplate because,
        String file,
        int line,
        int lastLine,
        Set<String> matches,
        String when,
        String text) {

    /** The consequence as written. */
    String then() {
        return text.substring(text.indexOf("\nthen\n"));
    }

    /** The rule's name, unique over all files. */
    public String name() {
        return grounds.rule();
    }

    /** Id of the statement that it implements. */
    public String requirement() {
        return grounds.statement();
    }

    /** Where the law, or the source of the reading, is. */
    public String citation() {
        return grounds.citation();
    }

    /** How sure the reading is. */
    public Confidence confidence() {
        return grounds.confidence();
    }
}
