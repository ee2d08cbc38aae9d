package org.mipspi.proof.coverage;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.safety.SafeExpressions;

/**
 * What the expressions of the safe subset come to, for one fact. The engine says only whether a rule fires; this says of
 * each comparison whether it held. A test holds the two to each other over every decision of the suite.
 */
final class ConditionInterpreter {

    /** A value with the type by which the rules know it: that of an object may be one that nobody can call. */
    record Typed(Class<?> type, Object value) {}

    private final Typed fact;
    private final Map<String, Typed> bound;

    /**
     * An evaluation.
     *
     * @param fact the fact whose properties are named without a scope, or null
     * @param bound what the rule bound so far
     */
    ConditionInterpreter(Typed fact, Map<String, Typed> bound) {
        this.fact = fact;
        this.bound = bound;
    }

    /** Whether a condition holds; each comparison that it takes to know this is told, in the order of the text. */
    boolean holds(Expression node, BiConsumer<Expression, Boolean> compared) {
        if (node instanceof EnclosedExpr enclosed) {
            return holds(enclosed.getInner(), compared);
        }
        if (node instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.AND) {
            return holds(binary.getLeft(), compared) && holds(binary.getRight(), compared);
        }
        if (node instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.OR) {
            return holds(binary.getLeft(), compared) || holds(binary.getRight(), compared);
        }
        boolean held = node instanceof PointFreeExpr list ? isIn(list) : compare((BinaryExpr) node);
        compared.accept(node, held);
        return held;
    }

    private boolean isIn(PointFreeExpr list) {
        Object left = value(list.getLeft()).value();
        return list.getRight().stream().anyMatch(item -> equal(left, value(item).value()));
    }

    private boolean compare(BinaryExpr node) {
        Object left = value(node.getLeft()).value();
        Object right = value(node.getRight()).value();
        return switch (node.getOperator()) {
            case EQUALS -> equal(left, right);
            case NOT_EQUALS -> !equal(left, right);
            // As in the engine, no order holds of what is not there.
            case LESS -> areThere(left, right) && order(left, right) < 0;
            case LESS_EQUALS -> areThere(left, right) && order(left, right) <= 0;
            case GREATER -> areThere(left, right) && order(left, right) > 0;
            case GREATER_EQUALS -> areThere(left, right) && order(left, right) >= 0;
            default -> throw new IllegalArgumentException(node + " is no comparison");
        };
    }

    private static boolean equal(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                ? order(left, right) == 0
                : Objects.equals(left, right);
    }

    private static boolean areThere(Object left, Object right) {
        return left != null && right != null;
    }

    private static int order(Object left, Object right) {
        return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }

    /** What a value is. */
    Typed value(Expression node) {
        if (node instanceof StringLiteralExpr literal) {
            return new Typed(String.class, literal.getValue());
        } else if (node instanceof IntegerLiteralExpr literal) {
            return new Typed(int.class, Integer.valueOf(literal.getValue()));
        } else if (node instanceof UnaryExpr minus) {
            return new Typed(int.class, -(int) value(minus.getExpression()).value());
        } else if (node instanceof BooleanLiteralExpr literal) {
            return new Typed(boolean.class, literal.isValue());
        } else if (node instanceof NullLiteralExpr) {
            return new Typed(SafeExpressions.NOTHING, null);
        } else if (node instanceof NameExpr name) {
            Typed known = bound.get(name.getNameAsString());
            return known != null ? known : property(fact, name.getNameAsString());
        } else if (node instanceof FieldAccessExpr access) {
            Class<?> type = SafeExpressions.type(access.getScope());
            return type != null
                    ? constant(type, access.getNameAsString())
                    : property(value(access.getScope()), access.getNameAsString());
        } else if (node instanceof MethodCallExpr call) {
            return call(call);
        }
        throw new IllegalArgumentException(node + " is no value");
    }

    private static Typed constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return new Typed(type, constant);
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no constant " + name);
    }

    private static Typed property(Typed scope, String name) {
        return invoke(Vocabulary.property(scope.type(), name), scope);
    }

    private Typed call(MethodCallExpr node) {
        Typed scope = node.getScope().isPresent() ? value(node.getScope().get()) : fact;
        List<Object> arguments =
                node.getArguments().stream().map(item -> value(item).value()).toList();
        for (Method method : Vocabulary.methods(scope.type())) {
            boolean counted = method.isVarArgs() || method.getParameterCount() == arguments.size();
            if (counted && method.getName().equals(node.getNameAsString())) {
                return invoke(method, scope, method.isVarArgs() ? rest(method, arguments) : arguments.toArray());
            }
        }
        throw new IllegalArgumentException(scope.type().getSimpleName() + " has no method " + node.getNameAsString());
    }

    /** The arguments of a method that takes any number of the last of them. */
    private static Object[] rest(Method method, List<Object> arguments) {
        int last = method.getParameterCount() - 1;
        Class<?> item = method.getParameterTypes()[last].getComponentType();
        Object[] fitted = arguments.subList(0, last).toArray(new Object[last + 1]);
        fitted[last] = arguments.subList(last, arguments.size()).toArray((Object[]) Array.newInstance(item, 0));
        return fitted;
    }

    private static Typed invoke(Method method, Typed scope, Object... arguments) {
        if (scope.value() == null) {
            return new Typed(method.getReturnType(), null);
        }
        try {
            return new Typed(method.getReturnType(), method.invoke(scope.value(), arguments));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " fails for " + scope.value(), e);
        }
    }
}
