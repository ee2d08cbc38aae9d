package org.mipspi.proof.mutation;

import org.mipspi.files.TextFile;
import org.mipspi.rules.Rule;

/**
 * A rule file with one small fault in one of its rules, as somebody might make it. Scenarios that do not notice it do not
 * hold the rule to what it says.
 *
 * @param rule the rule as it was
 * @param kind what was done to it
 * @param what where, and what stands there instead; with rule and kind it names the mutant
 * @param original the file as it was
 * @param source the file with the fault
 */
public record Mutant(Rule rule, Kind kind, String what, TextFile original, TextFile source) {

    /** What may be done to a rule. */
    public enum Kind {
        /** A constraint dropped. */
        CONSTRAINT,
        /** One limb of "and" or "or" dropped. */
        LIMB,
        /** "And" and "or" swapped. */
        LOGIC,
        /** A comparison turned. */
        OPERATOR,
        /** A number of the conditions off by one. */
        NUMBER,
        /** A number of what is concluded off by one. */
        POINTS,
        /** Yes and No swapped. */
        ANSWER,
        /** Another constant of the same enumeration; true and false swapped. */
        CONSTANT,
        /** The field beside it, of the same fact and type. */
        FIELD,
        /** Another method of the same fact that takes and gives the same. */
        METHOD,
        /** The measure beside it. */
        MEASURE,
        /** The requirement beside it. */
        REQUIREMENT,
        /** The exemption, or the turn of a movement of points, beside it. */
        STATEMENT,
        /** One id of several left out, or one more. */
        LIST,
        /** The shape of an identifier, at one of its places. */
        SHAPE,
        /** Points sent elsewhere. */
        REDISTRIBUTION,
        /** Another standing of the same requirement. */
        STANDING,
        /** One of several things that are concluded left out. */
        CONCLUSION,
        /** The years in force moved. */
        YEARS,
        /** The whole rule gone. */
        REMOVED
    }

    /** Rule, kind and place: the same as long as the rule is. */
    public String id() {
        return rule.name() + " | " + kind + " | " + what;
    }
}
