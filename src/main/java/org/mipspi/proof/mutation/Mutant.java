package org.mipspi.proof.mutation;

import org.mipspi.files.TextFile;
import org.mipspi.rules.Rule;

/**
 * A rule file with one small fault in one of its rules, as a person might make it. If no scenario notices the fault,
 * the scenarios do not test that part of the rule.
 *
 * @param rule the rule as it was
 * @param kind what was done to it
 * @param what the place and what replaces it; together with rule and kind it identifies the mutant
 * @param original the file as it was
 * @param source the file with the fault
 */
public record Mutant(Rule rule, Kind kind, String what, TextFile original, TextFile source) {

    /** What a mutant changes in a rule. */
    public enum Kind {
        /** A constraint dropped. */
        CONSTRAINT,
        /** One operand of "and" or "or" dropped. */
        LIMB,
        /** "And" and "or" swapped. */
        LOGIC,
        /** A comparison operator changed. */
        OPERATOR,
        /** A number of the conditions off by one. */
        NUMBER,
        /** A number of a conclusion off by one. */
        POINTS,
        /** Yes and No swapped. */
        ANSWER,
        /** Another constant of the same enumeration; true and false swapped. */
        CONSTANT,
        /** The next field of the same fact and type. */
        FIELD,
        /** Another method of the same fact with the same parameters and result. */
        METHOD,
        /** The next measure. */
        MEASURE,
        /** The next requirement. */
        REQUIREMENT,
        /** The next exemption, or the next step in the order of redistributions. */
        STATEMENT,
        /** One id of several left out, or one added. */
        LIST,
        /** The pattern of an identifier, changed at one position. */
        SHAPE,
        /** Points sent to another measure or objective. */
        REDISTRIBUTION,
        /** Another status of the same requirement. */
        STANDING,
        /** One of several conclusions left out. */
        CONCLUSION,
        /** The years in force changed. */
        YEARS,
        /** The whole rule removed. */
        REMOVED
    }

    /** Rule, kind and place: the id stays the same as long as the rule does. */
    public String id() {
        return rule.name() + " | " + kind + " | " + what;
    }
}
