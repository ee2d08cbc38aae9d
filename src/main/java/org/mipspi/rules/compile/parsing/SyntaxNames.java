package org.mipspi.rules.compile.parsing;

import com.github.javaparser.ast.Node;
import java.util.Map;

/** What an analyst calls the kinds of syntax tree nodes that rules may not contain. */
final class SyntaxNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ArrayAccessExpr", "an element of an array"),
            Map.entry("AssignExpr", "an assignment"),
            Map.entry("BinaryExpr", "arithmetic"),
            Map.entry("CastExpr", "a cast"),
            Map.entry("CharLiteralExpr", "a text in single quotes"),
            Map.entry("ClassExpr", "a class"),
            Map.entry("ConditionalExpr", "a choice with ? and :"),
            Map.entry("DoubleLiteralExpr", "a number with a fraction"),
            Map.entry("DrlNameExpr", "a reference to an outer fact"),
            Map.entry("EnclosedExpr", "a value in brackets"),
            Map.entry("FullyQualifiedInlineCastExpr", "an inline cast"),
            Map.entry("HalfBinaryExpr", "a comparison without its left side"),
            Map.entry("HalfPointFreeExpr", "an operator without its left side"),
            Map.entry("InlineCastExpr", "an inline cast"),
            Map.entry("InstanceOfExpr", "instanceof"),
            Map.entry("LambdaExpr", "a lambda"),
            Map.entry("LongLiteralExpr", "a number that ends in L"),
            Map.entry("MethodCallExpr", "a call without 'something.' before it"),
            Map.entry("MethodReferenceExpr", "a method reference"),
            Map.entry("NullSafeFieldAccessExpr", "null-safe access"),
            Map.entry("NullSafeMethodCallExpr", "a null-safe call"),
            Map.entry("ObjectCreationExpr", "'new'"),
            Map.entry("OOPathExpr", "a path through facts"),
            Map.entry("ThisExpr", "'this'"),
            Map.entry("UnaryExpr", "an operator with one side"));

    private SyntaxNames() {}

    /** The name of a node's kind, with its article. */
    static String name(Node node) {
        String kind = node.getClass().getSimpleName();
        String words = kind.replaceFirst("(Expr|Stmt|Expression|Statement)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase();
        return NAMES.getOrDefault(kind, "'" + words + "'");
    }
}
