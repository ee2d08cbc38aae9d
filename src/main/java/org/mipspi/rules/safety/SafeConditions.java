package org.mipspi.rules.safety;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.facts.Measure;
import org.mipspi.rules.text.DrlFile.Constraint;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.SourceCursor;

/** Checks one constraint of a pattern: comparisons joined by {@code &&} and {@code ||}, or the binding of a value. */
final class SafeConditions extends SafeExpressions {

    static final String BINDING = "\\$[a-z][A-Za-z0-9]*";

    private static final Set<String> EQUALITY = Set.of("==", "!=");

    private final Class<?> pattern;

    /**
     * A check of one constraint.
     *
     * @param bound types of what the rule bound so far; what this constraint binds is added
     * @param pattern type of the pattern
     */
    SafeConditions(SourceCursor cursor, Map<String, Class<?>> bound, Class<?> pattern, KnownIds ids) {
        super(cursor, bound, pattern, ids);
        this.pattern = pattern;
    }

    /** Checks a whole constraint. */
    void check(Constraint constraint) {
        if (constraint.binding() == null) {
            condition(constraint.expression());
            return;
        }
        String name = constraint.binding();
        int at = cursor.past(name);
        if (!isProperty(constraint.expression())) {
            cursor.report(
                    at, "only a property or the result of a method can be bound", "write the comparison separately");
            return;
        }
        bind(name, value(constraint.expression()), at);
    }

    private static boolean isProperty(Expression node) {
        return node instanceof Expression.Name || node instanceof Expression.Access || node instanceof Expression.Call;
    }

    private void bind(String name, Class<?> type, int at) {
        if (!name.matches(BINDING)) {
            cursor.report(at, name + " is not a valid variable name", "write $ and a word, such as $measure");
        } else if (bound.containsKey(name)) {
            cursor.report(at, name + " is bound twice", "use another name");
        }
        if (type != null) {
            bound.put(name, type);
        }
    }

    private void condition(Expression node) {
        if (node instanceof Expression.Enclosed enclosed) {
            condition(enclosed.inner());
        } else if (node instanceof Expression.Logic logic) {
            condition(logic.left());
            condition(logic.right());
        } else if (node instanceof Expression.Comparison comparison) {
            comparison(comparison);
        } else if (node instanceof Expression.In list) {
            list(list);
        } else if (isProperty(node)) {
            int at = cursor.next();
            if (value(node) != null) {
                cursor.report(at, "nothing is compared here", "write == true or == false after it");
            }
        } else {
            refuse(node);
        }
    }

    private void comparison(Expression.Comparison node) {
        int at = cursor.next();
        if (node.left().isLiteral()) {
            cursor.report(at, "a comparison begins with a literal", "write the property first, the literal after it");
            return;
        }
        Class<?> left = value(node.left());
        int rightAt = cursor.next();
        Class<?> right = value(node.right());
        if (left == null || right == null) {
            return;
        }
        if (!EQUALITY.contains(node.operator()) && !(isNumber(left) && isNumber(right))) {
            cursor.report(
                    at,
                    node.operator() + " compares numbers, not " + name(left) + " with " + name(right),
                    "dates are compared with isBefore and isAfter");
        } else if (!comparable(left, right)) {
            cursor.report(at, name(left) + " is never equal to " + name(right), "compare things of one kind");
        } else if (isMeasureId(node.left()) && node.right() instanceof Expression.Text id) {
            Arguments.isMeasure(id, rightAt, cursor, ids);
        }
    }

    private void list(Expression.In node) {
        int at = cursor.next();
        Class<?> left = value(node.left());
        cursor.past("in");
        for (Expression item : node.items()) {
            int itemAt = cursor.next();
            if (!item.isLiteral() && !(item instanceof Expression.Access)) {
                cursor.report(itemAt, "a list may contain only literals and enum constants", "write them out");
                continue;
            }
            Class<?> right = value(item);
            if (left != null && right != null && !comparable(left, right)) {
                cursor.report(at, name(left) + " is never equal to " + name(right), "compare things of one kind");
            } else if (isMeasureId(node.left()) && item instanceof Expression.Text id) {
                Arguments.isMeasure(id, itemAt, cursor, ids);
            }
        }
    }

    private boolean isMeasureId(Expression node) {
        return pattern == Measure.class
                && node instanceof Expression.Name name
                && name.name().equals("id");
    }

    private static boolean comparable(Class<?> left, Class<?> right) {
        if (left == NOTHING || right == NOTHING) {
            return left != right && !left.isPrimitive() && !right.isPrimitive();
        }
        return (isNumber(left) && isNumber(right)) || name(left).equals(name(right));
    }

    private static boolean isNumber(Class<?> type) {
        return type == int.class || type == long.class || Number.class.isAssignableFrom(type);
    }

    private static String name(Class<?> type) {
        if (isNumber(type)) {
            return type.isPrimitive() ? "a number" : "a number (or null)";
        }
        return type == NOTHING
                ? "null"
                : type == String.class
                        ? "a text"
                        : List.of(boolean.class, Boolean.class).contains(type) ? "true or false" : type.getSimpleName();
    }
}
