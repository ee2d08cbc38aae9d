package org.mipspi.spark.comparison;

import java.io.Serializable;
import org.mipspi.proof.comparison.ComparedRules;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.spark.SharedRules;

/** One side of a comparison, as it travels from the driver to the executors. Each JVM loads it once. */
public final class ComparedSide implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SharedRules rules;
    private final Integer year;
    private final String alternative;
    private transient ComparedRules loaded;

    private ComparedSide(SharedRules rules, Integer year, String alternative) {
        this.rules = rules;
        this.year = year;
        this.alternative = alternative;
    }

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

    /** The rules in this JVM, compiled for every year by the first task that asks: the time of a document is too short for that. */
    synchronized ComparedRules inThisJvm() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    private ComparedRules load() {
        RuleSet set = rules.inThisJvm();
        try {
            set.compileAll();
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the rules do not compile on this executor:\n" + e.getMessage(), e);
        }
        if (alternative != null) {
            return ComparedRules.ofReading(set, NamedAlternative.parse(alternative));
        }
        return year == null ? ComparedRules.ofFolder(rules.release().id(), set) : ComparedRules.ofYear(set, year);
    }
}
