package org.mipspi.rules.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value or a condition of a rule, as its syntax tree has it. Only what rules may contain has a kind of its own;
 * everything else is {@link Other}, which the checks refuse. Two equal expressions of one file are different objects.
 */
public sealed interface Expression {

    /** The expression in one layout, however the file breaks and spaces it. */
    String text();

    /** A text in double quotes. */
    record Text(String value) implements Expression {

        @Override
        public String text() {
            return '"' + value + '"';
        }
    }

    /**
     * A whole number.
     *
     * @param digits as written, without a sign
     * @param isNegative whether a minus stands before it
     */
    record WholeNumber(String digits, boolean isNegative) implements Expression {

        @Override
        public String text() {
            return (isNegative ? "-" : "") + digits;
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Expression {

        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** {@code null}. */
    record Null() implements Expression {

        @Override
        public String text() {
            return "null";
        }
    }

    /** A property of the pattern's fact, a type, or a name that the rule bound, which begins with {@code $}. */
    record Name(String name) implements Expression {

        @Override
        public String text() {
            return name;
        }
    }

    /** A property or a constant of something: {@code scope.name}. */
    record Access(Expression scope, String name) implements Expression {

        @Override
        public String text() {
            return scope.text() + "." + name;
        }
    }

    /**
     * A call.
     *
     * @param scope what is called upon, or null
     */
    record Call(Expression scope, String name, List<Expression> arguments) implements Expression {

        @Override
        public String text() {
            return (scope == null ? "" : scope.text() + ".") + name + list(arguments);
        }
    }

    /** A new object: {@code new Type(...)}. */
    record Creation(String type, List<Expression> arguments) implements Expression {

        @Override
        public String text() {
            return "new " + type + list(arguments);
        }
    }

    /**
     * Two values compared.
     *
     * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
     */
    record Comparison(Expression left, String operator, Expression right) implements Expression {

        @Override
        public String text() {
            return left.text() + " " + operator + " " + right.text();
        }
    }

    /**
     * Two conditions joined.
     *
     * @param operator {@code &&} or {@code ||}
     */
    record Logic(Expression left, String operator, Expression right) implements Expression {

        @Override
        public String text() {
            return left.text() + " " + operator + " " + right.text();
        }
    }

    /** A value that is one of several: {@code left in (items)}. */
    record In(Expression left, List<Expression> items) implements Expression {

        @Override
        public String text() {
            return left.text() + " in " + list(items);
        }
    }

    /** A condition in parentheses. */
    record Enclosed(Expression inner) implements Expression {

        @Override
        public String text() {
            return "(" + inner.text() + ")";
        }
    }

    /**
     * Something that rules may not contain.
     *
     * @param kind what an analyst calls it, with its article
     */
    record Other(@Override String kind) implements Expression {

        @Override
        public String text() {
            return kind;
        }
    }

    /** What an analyst calls this kind of expression, with its article. */
    default String kind() {
        if (this instanceof Other other) {
            return other.kind();
        } else if (this instanceof Call) {
            return "a call without 'something.' before it";
        } else if (this instanceof Creation) {
            return "'new'";
        } else if (this instanceof Enclosed) {
            return "a value in parentheses";
        }
        return this instanceof Comparison || this instanceof Logic || this instanceof In
                ? "a condition in the place of a value"
                : text();
    }

    /** Whether this is written out: a text, a number, true, false or null. */
    default boolean isLiteral() {
        return this instanceof Text || this instanceof WholeNumber || this instanceof Truth || this instanceof Null;
    }

    private static String list(List<Expression> items) {
        return items.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
