package org.mipspi.proof.coverage;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.safety.SafeExpressions;
import org.mipspi.rules.text.Expression;

/**
 * Evaluates expressions of the safe subset for one fact. The engine only shows whether a rule fires; this shows for each
 * comparison whether it held. A test compares the two over every decision of the suite.
 */
final class ConditionInterpreter {

    /** A value with its declared type. The class of the object itself may not be public. */
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

    /** Whether a condition holds; each comparison that is evaluated is reported, in the order of the text. */
    boolean holds(Expression node, BiConsumer<Expression, Boolean> compared) {
        if (node instanceof Expression.Enclosed enclosed) {
            return holds(enclosed.inner(), compared);
        }
        if (node instanceof Expression.Logic logic) {
            return logic.operator().equals("&&")
                    ? holds(logic.left(), compared) && holds(logic.right(), compared)
                    : holds(logic.left(), compared) || holds(logic.right(), compared);
        }
        boolean held = node instanceof Expression.In list ? isIn(list) : compare((Expression.Comparison) node);
        compared.accept(node, held);
        return held;
    }

    private boolean isIn(Expression.In list) {
        Object left = value(list.left()).value();
        return list.items().stream().anyMatch(item -> equal(left, value(item).value()));
    }

    private boolean compare(Expression.Comparison node) {
        Object left = value(node.left()).value();
        Object right = value(node.right()).value();
        return switch (node.operator()) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            // As in the engine, no order holds for a value that is absent.
            case "<" -> areThere(left, right) && order(left, right) < 0;
            case "<=" -> areThere(left, right) && order(left, right) <= 0;
            case ">" -> areThere(left, right) && order(left, right) > 0;
            case ">=" -> areThere(left, right) && order(left, right) >= 0;
            default -> throw new IllegalArgumentException(node.text() + " is not a comparison");
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

    /** The value of an expression. */
    Typed value(Expression node) {
        if (node instanceof Expression.Text literal) {
            return new Typed(String.class, literal.value());
        } else if (node instanceof Expression.WholeNumber literal) {
            return new Typed(int.class, Integer.valueOf(literal.text()));
        } else if (node instanceof Expression.Truth literal) {
            return new Typed(boolean.class, literal.value());
        } else if (node instanceof Expression.Null) {
            return new Typed(SafeExpressions.NOTHING, null);
        } else if (node instanceof Expression.Name name) {
            Typed known = bound.get(name.name());
            return known != null ? known : property(fact, name.name());
        } else if (node instanceof Expression.Access access) {
            Class<?> type = SafeExpressions.type(access.scope());
            return type != null ? constant(type, access.name()) : property(value(access.scope()), access.name());
        } else if (node instanceof Expression.Call call) {
            return call(call);
        }
        throw new IllegalArgumentException(node.text() + " has no value");
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

    private Typed call(Expression.Call node) {
        Typed scope = node.scope() != null ? value(node.scope()) : fact;
        List<Object> arguments =
                node.arguments().stream().map(item -> value(item).value()).toList();
        for (Method method : Vocabulary.methods(scope.type())) {
            boolean counted = method.isVarArgs() || method.getParameterCount() == arguments.size();
            if (counted && method.getName().equals(node.name())) {
                return invoke(method, scope, method.isVarArgs() ? rest(method, arguments) : arguments.toArray());
            }
        }
        throw new IllegalArgumentException(scope.type().getSimpleName() + " has no method " + node.name());
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
