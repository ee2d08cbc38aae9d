package org.mipspi.spark.comparison;

import java.io.Serializable;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.spark.SharedRules;

/**
 * One side of a comparison, as it travels from the driver to the executors.
 *
 * @param rules the rules
 * @param year the performance year to which each document is moved; null if it keeps its own
 * @param alternative the alternative of an open reading, such as {@code PERIOD_DAYS: ONE_END}; null for those in force
 */
public record ComparedSide(SharedRules rules, Integer year, String alternative) implements Serializable {

    /** The rules of one year, to which documents are moved. */
    public static ComparedSide ofYear(SharedRules rules, int year) {
        return new ComparedSide(rules, year, null);
    }

    /** Rules for documents as they are. */
    public static ComparedSide ofRules(SharedRules rules) {
        return new ComparedSide(rules, null, null);
    }

    /** Rules under an alternative of an open reading, for documents as they are. */
    public static ComparedSide ofReading(SharedRules rules, NamedAlternative alternative) {
        return new ComparedSide(rules, null, alternative.toString());
    }

    /** The rules in this JVM, compiled for every year: the time of a document is too short for that. */
    ComparedRules inThisJvm() {
        RuleSet loaded = rules.inThisJvm();
        try {
            loaded.compileAll();
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the rules do not compile on this executor:\n" + e.getMessage(), e);
        }
        if (alternative != null) {
            return ComparedRules.ofReading(loaded, NamedAlternative.parse(alternative));
        }
        return year == null ? ComparedRules.ofFolder(rules.release().id(), loaded) : ComparedRules.ofYear(loaded, year);
    }
}
