package org.mipspi.rules.safety;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.SourceCursor;
import org.mipspi.rules.text.Spelling;

/**
 * The expressions that stand for a value, in conditions and in consequences: literals, enum constants, what a rule bound,
 * properties, and calls of the vocabulary's methods. Every node is of a kind that is named here, or it is refused.
 */
public class SafeExpressions {

    /** The type of {@code null}. */
    public static final Class<?> NOTHING = Void.class;

    private static final int MAX_TEXT = 100;

    final SourceCursor passage;
    final Map<String, Class<?>> bound;
    private final Class<?> fact;

    /**
     * A reading of one passage.
     *
     * @param bound types of what the rule bound so far, by name
     * @param fact type of the fact whose properties may be named without a scope, or null
     */
    SafeExpressions(SourceCursor passage, Map<String, Class<?>> bound, Class<?> fact) {
        this.passage = passage;
        this.bound = bound;
        this.fact = fact;
    }

    /** The type of a value; null where fault was found with it. */
    Class<?> value(Expression node) {
        // Exact classes: a parser's subclass of a harmless node (null-safe access, back reference) is not harmless.
        Class<?> kind = node.getClass();
        if (kind == StringLiteralExpr.class) {
            return text((StringLiteralExpr) node);
        } else if (kind == IntegerLiteralExpr.class || kind == UnaryExpr.class) {
            return number(node);
        } else if (kind == BooleanLiteralExpr.class) {
            passage.past(((BooleanLiteralExpr) node).isValue() ? "true" : "false");
            return boolean.class;
        } else if (kind == NullLiteralExpr.class) {
            passage.past("null");
            return NOTHING;
        } else if (kind == NameExpr.class
                || (kind == DrlNameExpr.class && ((DrlNameExpr) node).getBackReferencesCount() == 0)) {
            return name(((NameExpr) node).getNameAsString());
        } else if (kind == FieldAccessExpr.class) {
            return access((FieldAccessExpr) node);
        } else if (kind == MethodCallExpr.class) {
            return call((MethodCallExpr) node);
        }
        return refuse(node);
    }

    /** Finds fault with a node of a kind that is not allowed. */
    Class<?> refuse(Expression node) {
        passage.findNext(
                SyntaxNames.name(node) + " is not allowed here",
                "write literals, enum constants, properties and methods of the facts, and comparisons of them");
        return null;
    }

    private Class<?> text(StringLiteralExpr literal) {
        int at = passage.past('"' + literal.getValue() + '"');
        // Drools takes constraints apart as text as well: a ':=' inside a literal would make code of what stands there.
        if (!literal.getValue().matches("[A-Za-z0-9_. -]{0," + MAX_TEXT + "}")) {
            passage.find(at, "this text is not allowed here", "write letters, digits, and . _ - only");
            return null;
        }
        return String.class;
    }

    private Class<?> number(Expression node) {
        Expression literal = node;
        if (node instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            literal = unary.getExpression();
        }
        if (literal.getClass() != IntegerLiteralExpr.class) {
            return refuse(node);
        }
        String digits = ((IntegerLiteralExpr) literal).getValue();
        int at = passage.past(digits);
        if (!digits.matches("0|[1-9]\\d{0,8}")) {
            passage.find(at, digits + " is no number that rules may use", "write a whole number below 1000000000");
            return null;
        }
        return int.class;
    }

    private Class<?> name(String name) {
        int at = passage.past(name);
        if (name.startsWith("$")) {
            Class<?> type = bound.get(name);
            if (type == null) {
                passage.find(at, name + " is bound nowhere before", Spelling.hint(name, bound.keySet()));
            }
            return type;
        }
        if (fact == null) {
            passage.find(at, name + " is nothing that was bound", "bind it in 'when', with a name that begins with $");
            return null;
        }
        return property(fact, name, at);
    }

    private Class<?> access(FieldAccessExpr node) {
        if (node.getTypeArguments().isPresent()) {
            return refuse(node);
        }
        Class<?> type = type(node.getScope());
        if (type != null) {
            pastType(node.getScope());
            return constant(type, node);
        }
        Class<?> scope = value(node.getScope());
        int at = passage.past(node.getNameAsString());
        if (scope == null) {
            return null;
        }
        if (fact == null) {
            passage.find(
                    at, "a field is not allowed here", "call the method: " + node.getNameAsString() + "() after the .");
            return null;
        }
        return property(scope, node.getNameAsString(), at);
    }

    private Class<?> constant(Class<?> type, FieldAccessExpr node) {
        int at = passage.past(node.getNameAsString());
        List<String> constants = Vocabulary.constants(type);
        if (constants == null || !constants.contains(node.getNameAsString())) {
            passage.find(
                    at,
                    type.getSimpleName() + " has no constant " + node.getNameAsString(),
                    constants == null ? null : Spelling.hint(node.getNameAsString(), constants));
            return null;
        }
        return type;
    }

    /** The type of the vocabulary that a name such as {@code Answer} or {@code Warning.Code} stands for, or null. */
    public static Class<?> type(Expression node) {
        if (node.getClass() == NameExpr.class || node.getClass() == DrlNameExpr.class) {
            return Vocabulary.type(((NameExpr) node).getNameAsString());
        }
        if (node.getClass() != FieldAccessExpr.class) {
            return null;
        }
        FieldAccessExpr nested = (FieldAccessExpr) node;
        Class<?> outer = type(nested.getScope());
        return outer == null
                ? null
                : Stream.of(outer.getClasses())
                        .filter(inner -> inner.getSimpleName().equals(nested.getNameAsString()))
                        .findFirst()
                        .orElse(null);
    }

    private void pastType(Expression node) {
        if (node instanceof FieldAccessExpr nested) {
            pastType(nested.getScope());
            passage.past(nested.getNameAsString());
        } else {
            passage.past(((NameExpr) node).getNameAsString());
        }
    }

    private Class<?> property(Class<?> type, String name, int at) {
        Method property = Vocabulary.property(type, name);
        if (property == null) {
            passage.find(
                    at,
                    type.getSimpleName() + " has no property " + name,
                    Spelling.hint(name, Vocabulary.properties(type)));
            return null;
        }
        return property.getReturnType();
    }

    /** The type that a call gives. */
    Class<?> call(MethodCallExpr node) {
        if (node.getTypeArguments().isPresent() || (node.getScope().isEmpty() && fact == null)) {
            return refuse(node);
        }
        Class<?> scope = node.getScope().isPresent() ? value(node.getScope().get()) : fact;
        int at = passage.past(node.getNameAsString());
        Arguments arguments = arguments(node.getArguments());
        if (scope == null || arguments == null) {
            return null;
        }
        List<Method> methods = Vocabulary.methods(scope).stream()
                .filter(method -> method.getName().equals(node.getNameAsString()))
                .toList();
        if (methods.isEmpty()) {
            passage.find(
                    at,
                    scope.getSimpleName() + " has no method " + node.getNameAsString() + " that rules may call",
                    Spelling.hint(
                            node.getNameAsString(),
                            Vocabulary.methods(scope).stream()
                                    .map(Method::getName)
                                    .distinct()
                                    .sorted()
                                    .toList()));
            return null;
        }
        Method method = arguments.check(methods, passage, at);
        return method == null ? null : method.getReturnType();
    }

    /** Reads the arguments of a call; null where fault was found with one. */
    Arguments arguments(List<Expression> nodes) {
        List<Arguments.Argument> arguments = new ArrayList<>();
        for (Expression node : nodes) {
            int at = passage.next();
            Class<?> type = value(node);
            arguments.add(new Arguments.Argument(node, type, at));
        }
        return arguments.stream().anyMatch(argument -> argument.type() == null) ? null : new Arguments(arguments);
    }
}
