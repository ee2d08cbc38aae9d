package org.mipspi.rules.text;

import java.util.List;
import java.util.Map;

/**
 * The syntax tree of a rule file, in types of our own: what the parser of the rule engine found, without the engine.
 *
 * @param packageName the package, empty if none is declared
 * @param packagePlace where the package is declared
 * @param imports the imports
 * @param unexpected what no rule file may declare
 * @param rules the rules, in the order of the file
 */
public record DrlFile(
        String packageName, Place packagePlace, List<Import> imports, List<Unexpected> unexpected, List<Rule> rules) {

    /** Where something begins: line and column, both from 1. */
    public record Place(int line, int column) {}

    /** An import of types. */
    public record Import(String target, Place place) {}

    /**
     * Something that may not stand where it stands.
     *
     * @param what the message: what was found, and that it is not allowed
     * @param hint what to do instead, or null
     */
    public record Unexpected(String what, String hint, Place place) {}

    /**
     * A rule.
     *
     * @param annotations the text of each {@code @key(...)}, in the order of the file; null for one without a single text
     * @param unexpected attributes and the like, which no rule may have
     * @param when the patterns, in the order of the file; an element that is not a pattern is among the unexpected
     * @param then the consequence as written
     * @param statements the statements of the consequence; null if they cannot be read
     * @param place where the rule begins
     * @param lastLine line on which it ends
     */
    public record Rule(
            String name,
            Map<String, String> annotations,
            List<Unexpected> unexpected,
            List<Pattern> when,
            String then,
            List<Expression> statements,
            Place place,
            int lastLine) {

        /** Line on which the rule begins, from 1. */
        public int line() {
            return place.line();
        }
    }

    /**
     * A pattern of {@code when}.
     *
     * @param type the simple name of the fact's type; null for what is not a pattern
     * @param binding the name that it is bound to, or null
     * @param unexpected what keeps it from being a plain pattern
     */
    public record Pattern(
            String type, String binding, List<Constraint> constraints, List<Unexpected> unexpected, Place place) {}

    /**
     * A constraint of a pattern: a condition, or the binding of a value.
     *
     * @param text as written
     * @param binding the name that the value is bound to, or null
     * @param expression the condition or the bound value; null if it cannot be read
     * @param isNamed whether it names the properties it is about, as opposed to giving them by position
     */
    public record Constraint(String text, String binding, Expression expression, boolean isNamed, Place place) {}
}
