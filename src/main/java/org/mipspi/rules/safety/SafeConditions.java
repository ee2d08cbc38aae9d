package org.mipspi.rules.safety;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.mipspi.domain.facts.Measure;
import org.mipspi.rules.text.SourceCursor;

/** One constraint of a pattern: comparisons of values, joined by {@code &&} and {@code ||}, or the binding of a value. */
final class SafeConditions extends SafeExpressions {

    static final String BINDING = "\\$[a-z][A-Za-z0-9]*";

    private static final Set<BinaryExpr.Operator> LOGIC = Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
    private static final Set<BinaryExpr.Operator> EQUALITY =
            Set.of(BinaryExpr.Operator.EQUALS, BinaryExpr.Operator.NOT_EQUALS);
    private static final Set<BinaryExpr.Operator> ORDER = Set.of(
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private final Class<?> pattern;

    /**
     * A reading of one constraint.
     *
     * @param bound types of what the rule bound so far; what this constraint binds is added
     * @param pattern type of the pattern
     */
    SafeConditions(SourceCursor passage, Map<String, Class<?>> bound, Class<?> pattern) {
        super(passage, bound, pattern);
        this.pattern = pattern;
    }

    /** Checks a whole constraint. */
    void check(DrlxExpression constraint) {
        if (constraint.getBind() == null) {
            condition(constraint.getExpr());
            return;
        }
        String name = constraint.getBind().asString();
        int at = passage.past(name);
        Expression node = constraint.getExpr();
        if (!(node instanceof NameExpr || node instanceof FieldAccessExpr || node instanceof MethodCallExpr)) {
            passage.find(at, "only a property or what a method gives can be bound", "write the comparison apart");
            return;
        }
        bind(name, value(node), at);
    }

    private void bind(String name, Class<?> type, int at) {
        if (!name.matches(BINDING)) {
            passage.find(at, name + " is no name for what is bound", "write $ and a word, such as $measure");
        } else if (bound.containsKey(name)) {
            passage.find(at, name + " is bound twice", "use another name");
        }
        if (type != null) {
            bound.put(name, type);
        }
    }

    private void condition(Expression node) {
        Class<?> kind = node.getClass();
        if (kind == EnclosedExpr.class) {
            condition(((EnclosedExpr) node).getInner());
        } else if (kind == BinaryExpr.class && LOGIC.contains(((BinaryExpr) node).getOperator())) {
            condition(((BinaryExpr) node).getLeft());
            condition(((BinaryExpr) node).getRight());
        } else if (kind == BinaryExpr.class) {
            comparison((BinaryExpr) node);
        } else if (kind == PointFreeExpr.class) {
            list((PointFreeExpr) node);
        } else if (kind == DrlNameExpr.class || kind == FieldAccessExpr.class || kind == MethodCallExpr.class) {
            int at = passage.next();
            if (value(node) != null) {
                passage.find(at, "nothing is compared here", "write == true or == false after it");
            }
        } else {
            refuse(node);
        }
    }

    private void comparison(BinaryExpr node) {
        if (!EQUALITY.contains(node.getOperator()) && !ORDER.contains(node.getOperator())) {
            refuse(node);
            return;
        }
        int at = passage.next();
        if (node.getLeft().isLiteralExpr() || node.getLeft().isUnaryExpr()) {
            passage.find(at, "a comparison begins with a literal", "write the property first, the literal after it");
            return;
        }
        Class<?> left = value(node.getLeft());
        int rightAt = passage.next();
        Class<?> right = value(node.getRight());
        if (left == null || right == null) {
            return;
        }
        if (ORDER.contains(node.getOperator()) && !(isNumber(left) && isNumber(right))) {
            passage.find(
                    at,
                    node.getOperator().asString() + " compares numbers, not " + name(left) + " with " + name(right),
                    "dates are compared with isBefore and isAfter");
        } else if (!comparable(left, right)) {
            passage.find(at, name(left) + " is never equal to " + name(right), "compare things of one kind");
        } else if (isMeasureId(node.getLeft()) && node.getRight() instanceof StringLiteralExpr id) {
            Arguments.knowsMeasure(id, rightAt, passage);
        }
    }

    private void list(PointFreeExpr node) {
        boolean bare = node.getArg1() == null && node.getArg2() == null;
        if (!node.getOperator().asString().equals("in") || !bare) {
            passage.findNext(
                    "the operator " + node.getOperator().asString() + " is not allowed here",
                    "compare with ==, !=, <, <=, >, >= or in (...)");
            return;
        }
        int at = passage.next();
        Class<?> left = value(node.getLeft());
        passage.past("in");
        for (Expression item : node.getRight()) {
            int itemAt = passage.next();
            if (!item.isLiteralExpr() && item.getClass() != FieldAccessExpr.class) {
                passage.find(itemAt, "only literals and enum constants stand in a list", null);
                continue;
            }
            Class<?> right = value(item);
            if (left != null && right != null && !comparable(left, right)) {
                passage.find(at, name(left) + " is never equal to " + name(right), "compare things of one kind");
            } else if (isMeasureId(node.getLeft()) && item instanceof StringLiteralExpr id) {
                Arguments.knowsMeasure(id, itemAt, passage);
            }
        }
    }

    private boolean isMeasureId(Expression node) {
        return pattern == Measure.class
                && node instanceof NameExpr name
                && name.getNameAsString().equals("id");
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
