package org.mipspi.rules.safety;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.SourceCursor;
import org.mipspi.rules.text.Spelling;

/**
 * Checks values in conditions and consequences: literals, enum constants, variables, properties, and calls of the
 * vocabulary's methods. Anything else is refused.
 */
public class SafeExpressions {

    /** The type of {@code null}. */
    public static final Class<?> NOTHING = Void.class;

    private static final int MAX_TEXT = 100;

    final SourceCursor cursor;
    final Map<String, Class<?>> bound;
    private final Class<?> fact;
    final KnownIds ids;

    /**
     * A check of one passage.
     *
     * @param bound types of what the rule bound so far, by name
     * @param fact type of the fact whose properties may be named without a scope, or null
     * @param ids the ids that there are
     */
    SafeExpressions(SourceCursor cursor, Map<String, Class<?>> bound, Class<?> fact, KnownIds ids) {
        this.cursor = cursor;
        this.bound = bound;
        this.fact = fact;
        this.ids = ids;
    }

    /** The type of a value; null if it was reported as a finding. */
    Class<?> value(Expression node) {
        if (node instanceof Expression.Text text) {
            return text(text);
        } else if (node instanceof Expression.WholeNumber number) {
            return number(number);
        } else if (node instanceof Expression.Truth truth) {
            cursor.past(truth.text());
            return boolean.class;
        } else if (node instanceof Expression.Null) {
            cursor.past("null");
            return NOTHING;
        } else if (node instanceof Expression.Name name) {
            return name(name.name());
        } else if (node instanceof Expression.Access access) {
            return access(access);
        } else if (node instanceof Expression.Call call) {
            return call(call);
        }
        return refuse(node);
    }

    /** Reports an expression of a kind that is not allowed. */
    Class<?> refuse(Expression node) {
        cursor.reportNext(
                node.kind() + " is not allowed here",
                node.kind().startsWith("the operator")
                        ? "compare with ==, !=, <, <=, >, >= or in (...)"
                        : "write literals, enum constants, properties and methods of the facts, and comparisons of them");
        return null;
    }

    private Class<?> text(Expression.Text literal) {
        int at = cursor.past(literal.text());
        // Drools also splits constraints as text: a ':=' inside a literal would turn its content into code.
        if (!literal.value().matches("[A-Za-z0-9_. -]{0," + MAX_TEXT + "}")) {
            cursor.report(at, "this text is not allowed here", "write letters, digits, and . _ - only");
            return null;
        }
        return String.class;
    }

    private Class<?> number(Expression.WholeNumber literal) {
        int at = cursor.past(literal.digits());
        if (!literal.digits().matches("0|[1-9]\\d{0,8}")) {
            cursor.report(
                    at,
                    literal.digits() + " is not a number that rules may use",
                    "write a whole number below 1000000000");
            return null;
        }
        return int.class;
    }

    private Class<?> name(String name) {
        int at = cursor.past(name);
        if (name.startsWith("$")) {
            Class<?> type = bound.get(name);
            if (type == null) {
                cursor.report(at, name + " is not bound before it is used", Spelling.hint(name, bound.keySet()));
            }
            return type;
        }
        if (fact == null) {
            cursor.report(at, name + " was not bound in 'when'", "bind it there, with a name that begins with $");
            return null;
        }
        return property(fact, name, at);
    }

    private Class<?> access(Expression.Access node) {
        Class<?> type = type(node.scope());
        if (type != null) {
            pastType(node.scope());
            return constant(type, node.name());
        }
        Class<?> scope = value(node.scope());
        int at = cursor.past(node.name());
        if (scope == null) {
            return null;
        }
        if (fact == null) {
            cursor.report(at, "a field is not allowed here", "call the method: " + node.name() + "() after the .");
            return null;
        }
        return property(scope, node.name(), at);
    }

    private Class<?> constant(Class<?> type, String name) {
        int at = cursor.past(name);
        List<String> constants = Vocabulary.constants(type);
        if (constants == null || !constants.contains(name)) {
            cursor.report(
                    at,
                    type.getSimpleName() + " has no constant " + name,
                    constants == null ? null : Spelling.hint(name, constants));
            return null;
        }
        return type;
    }

    /** The type that a name such as {@code Answer} or {@code Warning.Code} means, or null. */
    public static Class<?> type(Expression node) {
        if (node instanceof Expression.Name name) {
            return Vocabulary.type(name.name());
        }
        if (!(node instanceof Expression.Access nested)) {
            return null;
        }
        Class<?> outer = type(nested.scope());
        return outer == null
                ? null
                : Stream.of(outer.getClasses())
                        .filter(inner -> inner.getSimpleName().equals(nested.name()))
                        .findFirst()
                        .orElse(null);
    }

    private void pastType(Expression node) {
        if (node instanceof Expression.Access nested) {
            pastType(nested.scope());
            cursor.past(nested.name());
        } else if (node instanceof Expression.Name name) {
            cursor.past(name.name());
        }
    }

    private Class<?> property(Class<?> type, String name, int at) {
        Method property = Vocabulary.property(type, name);
        if (property == null) {
            cursor.report(
                    at,
                    type.getSimpleName() + " has no property " + name,
                    Spelling.hint(name, Vocabulary.properties(type)));
            return null;
        }
        return property.getReturnType();
    }

    /** The type that a call returns; null if it was reported as a finding. */
    Class<?> call(Expression.Call node) {
        if (node.scope() == null && fact == null) {
            return refuse(node);
        }
        Class<?> scope = node.scope() != null ? value(node.scope()) : fact;
        int at = cursor.past(node.name());
        Arguments arguments = arguments(node.arguments());
        if (scope == null || arguments == null) {
            return null;
        }
        List<Method> methods = Vocabulary.methods(scope).stream()
                .filter(method -> method.getName().equals(node.name()))
                .toList();
        if (methods.isEmpty()) {
            cursor.report(
                    at,
                    scope.getSimpleName() + " has no method " + node.name() + " that rules may call",
                    Spelling.hint(
                            node.name(),
                            Vocabulary.methods(scope).stream()
                                    .map(Method::getName)
                                    .distinct()
                                    .sorted()
                                    .toList()));
            return null;
        }
        Method method = arguments.check(methods, cursor, at);
        return method == null ? null : method.getReturnType();
    }

    /** The arguments of a call; null if one of them was reported as a finding. */
    Arguments arguments(List<Expression> nodes) {
        List<Arguments.Argument> arguments = new ArrayList<>();
        for (Expression node : nodes) {
            int at = cursor.next();
            Class<?> type = value(node);
            arguments.add(new Arguments.Argument(node, type, at));
        }
        return arguments.stream().anyMatch(argument -> argument.type() == null) ? null : new Arguments(arguments, ids);
    }
}
