package org.mipspi.rules.compile.parsing;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Set;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.mipspi.rules.text.Expression;

/**
 * Parses the conditions and the consequence of a rule as the compiler does, into expressions of our own. A node that is
 * not listed here, of exactly its class, becomes {@link Expression.Other}: a parser's subclass of a harmless node, such as
 * null-safe access or a back reference, is not harmless.
 */
public final class ExpressionParsing {

    private static final Set<BinaryExpr.Operator> LOGIC = Set.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);
    private static final Set<BinaryExpr.Operator> COMPARISONS = Set.of(
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    private ExpressionParsing() {}

    /**
     * A constraint of a pattern.
     *
     * @param binding the name that the value is bound to, or null
     * @param expression the condition or the bound value
     */
    record Condition(String binding, Expression expression) {}

    /** A constraint, or null if it cannot be read. */
    static Condition condition(String text) {
        try {
            DrlxExpression parsed = DrlxParseUtil.parseExpression(text);
            return new Condition(
                    parsed.getBind() == null ? null : parsed.getBind().asString(), of(parsed.getExpr()));
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** The statements of a consequence, or null if they cannot be read. */
    static List<Expression> statements(String consequence) {
        try {
            return DrlxParseUtil.parseBlock(consequence.trim()).getStatements().stream()
                    .map(statement -> statement.getClass() == ExpressionStmt.class
                            ? of(((ExpressionStmt) statement).getExpression())
                            : other(statement))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private static Expression of(Node node) {
        Class<?> kind = node.getClass();
        if (kind == StringLiteralExpr.class) {
            return new Expression.Text(((StringLiteralExpr) node).getValue());
        } else if (kind == IntegerLiteralExpr.class) {
            return new Expression.WholeNumber(((IntegerLiteralExpr) node).getValue(), false);
        } else if (kind == UnaryExpr.class) {
            return unary((UnaryExpr) node);
        } else if (kind == BooleanLiteralExpr.class) {
            return new Expression.Truth(((BooleanLiteralExpr) node).isValue());
        } else if (kind == NullLiteralExpr.class) {
            return new Expression.Null();
        } else if (kind == NameExpr.class
                || (kind == DrlNameExpr.class && ((DrlNameExpr) node).getBackReferencesCount() == 0)) {
            return new Expression.Name(((NameExpr) node).getNameAsString());
        } else if (kind == FieldAccessExpr.class) {
            return access((FieldAccessExpr) node);
        } else if (kind == MethodCallExpr.class) {
            return call((MethodCallExpr) node);
        } else if (kind == ObjectCreationExpr.class) {
            return creation((ObjectCreationExpr) node);
        } else if (kind == BinaryExpr.class) {
            return binary((BinaryExpr) node);
        } else if (kind == EnclosedExpr.class) {
            return new Expression.Enclosed(of(((EnclosedExpr) node).getInner()));
        } else if (kind == PointFreeExpr.class) {
            return list((PointFreeExpr) node);
        }
        return other(node);
    }

    private static Expression unary(UnaryExpr node) {
        return node.getOperator() == UnaryExpr.Operator.MINUS
                        && node.getExpression().getClass() == IntegerLiteralExpr.class
                ? new Expression.WholeNumber(((IntegerLiteralExpr) node.getExpression()).getValue(), true)
                : other(node);
    }

    private static Expression access(FieldAccessExpr node) {
        return node.getTypeArguments().isPresent()
                ? new Expression.Other("access with type arguments")
                : new Expression.Access(of(node.getScope()), node.getNameAsString());
    }

    private static Expression call(MethodCallExpr node) {
        return node.getTypeArguments().isPresent()
                ? new Expression.Other("a call with type arguments")
                : new Expression.Call(
                        node.getScope().map(ExpressionParsing::of).orElse(null),
                        node.getNameAsString(),
                        all(node.getArguments()));
    }

    private static Expression creation(ObjectCreationExpr node) {
        ClassOrInterfaceType type = node.getType();
        boolean plain = node.getScope().isEmpty()
                && node.getTypeArguments().isEmpty()
                && node.getAnonymousClassBody().isEmpty()
                && type.getTypeArguments().isEmpty()
                && type.getAnnotations().isEmpty();
        return plain
                ? new Expression.Creation(type.getNameWithScope(), all(node.getArguments()))
                : new Expression.Other("'new' with anything but plain arguments");
    }

    private static Expression binary(BinaryExpr node) {
        String operator = node.getOperator().asString();
        if (LOGIC.contains(node.getOperator())) {
            return new Expression.Logic(of(node.getLeft()), operator, of(node.getRight()));
        }
        return COMPARISONS.contains(node.getOperator())
                ? new Expression.Comparison(of(node.getLeft()), operator, of(node.getRight()))
                : other(node);
    }

    private static Expression list(PointFreeExpr node) {
        String operator = (node.isNegated() ? "not " : "") + node.getOperator().asString();
        boolean bare = node.getArg1() == null && node.getArg2() == null;
        return bare && operator.equals("in")
                ? new Expression.In(of(node.getLeft()), all(node.getRight()))
                : new Expression.Other("the operator '" + operator + "'");
    }

    private static List<Expression> all(NodeList<com.github.javaparser.ast.expr.Expression> nodes) {
        return nodes.stream().map(ExpressionParsing::of).toList();
    }

    private static Expression other(Node node) {
        return new Expression.Other(SyntaxNames.name(node));
    }
}
