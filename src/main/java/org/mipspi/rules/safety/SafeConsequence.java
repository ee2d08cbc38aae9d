package org.mipspi.rules.safety;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.SourceCursor;

/** What a rule does: it inserts conclusions, and nothing else. */
final class SafeConsequence extends SafeExpressions {

    private static final int MAX_INSERTS = 5;
    private static final int MAX_LENGTH = 4_000;
    private static final Set<String> MATHS = Set.of("max", "min");

    private final List<Class<?>> concluded = new ArrayList<>();

    /**
     * A reading of one consequence.
     *
     * @param bound types of what the rule bound
     */
    SafeConsequence(SourceCursor passage, Map<String, Class<?>> bound) {
        super(passage, bound, null);
    }

    /** Checks a whole consequence and gives the types that it inserts. */
    List<Class<?>> check(String text) {
        if (text.length() > MAX_LENGTH) {
            passage.findNext("a consequence has at most " + MAX_LENGTH + " characters", null);
            return List.of();
        }
        try {
            // The parser that the compiler uses, called in the same way: what is checked is what is compiled.
            statements(DrlxParseUtil.parseBlock(text.trim()));
        } catch (RuntimeException | StackOverflowError e) {
            passage.findNext("this cannot be read", "write insert( new Met(\"...\") ); or the like");
        }
        return concluded;
    }

    private void statements(BlockStmt block) {
        if (block.getStatements().isEmpty() || block.getStatements().size() > MAX_INSERTS) {
            passage.findNext(
                    "a rule concludes 1 to " + MAX_INSERTS + " things, this one "
                            + block.getStatements().size(),
                    "write insert( new Met(\"...\") ); or the like");
        }
        for (Statement statement : block.getStatements()) {
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        MethodCallExpr call = statement.getClass() == ExpressionStmt.class
                        && ((ExpressionStmt) statement).getExpression() instanceof MethodCallExpr inner
                ? inner
                : null;
        if (call == null
                || call.getScope().isPresent()
                || call.getTypeArguments().isPresent()
                || !call.getNameAsString().equals("insert")
                || call.getArguments().size() != 1) {
            passage.findNext(
                    (call == null ? SyntaxNames.name(statement) : call.getNameAsString()) + " is not allowed in 'then'",
                    "a rule only inserts: insert( new Met(\"...\") );");
            return;
        }
        passage.past("insert");
        conclusion(call.getArgument(0));
        passage.past(";");
    }

    private void conclusion(Expression node) {
        int at = passage.next();
        if (!(node instanceof ObjectCreationExpr || node instanceof MethodCallExpr)) {
            passage.find(at, "only a new conclusion can be inserted", "write insert( new Met(\"...\") ); or the like");
            return;
        }
        Class<?> type = value(node);
        if (type != null && !Vocabulary.isConclusion(type)) {
            passage.find(
                    at,
                    type.getSimpleName() + " is no conclusion",
                    "insert a type of domain.conclusions or domain.points");
        } else if (type != null) {
            concluded.add(type);
        }
    }

    @Override
    Class<?> value(Expression node) {
        if (node.getClass() == ObjectCreationExpr.class) {
            return creation((ObjectCreationExpr) node);
        }
        return super.value(node);
    }

    private Class<?> creation(ObjectCreationExpr node) {
        ClassOrInterfaceType named = node.getType();
        boolean plain = node.getScope().isEmpty()
                && node.getTypeArguments().isEmpty()
                && node.getAnonymousClassBody().isEmpty()
                && named.getScope().isEmpty()
                && named.getTypeArguments().isEmpty()
                && named.getAnnotations().isEmpty();
        int at = passage.past(named.getNameAsString());
        Class<?> type = plain ? Vocabulary.type(named.getNameAsString()) : null;
        if (type == null || !Vocabulary.isConclusion(type)) {
            passage.find(
                    at,
                    "new " + named.getNameAsString() + " is not allowed here",
                    "only plain conclusions can be made, such as new Met(\"...\")");
            return null;
        }
        Arguments arguments = arguments(node.getArguments());
        Constructor<?> made = arguments == null ? null : arguments.check(List.of(type.getConstructors()), passage, at);
        return made == null ? null : type;
    }

    @Override
    Class<?> call(MethodCallExpr node) {
        Expression scope = node.getScope().orElse(null);
        if (!(scope instanceof NameExpr name) || !name.getNameAsString().equals("Math")) {
            return super.call(node);
        }
        int at = passage.past("Math");
        passage.past(node.getNameAsString());
        Arguments arguments = arguments(node.getArguments());
        boolean known = MATHS.contains(node.getNameAsString())
                && node.getTypeArguments().isEmpty();
        if (arguments == null) {
            return null;
        }
        if (!known || arguments.all().size() != 2 || !arguments.areNumbers()) {
            passage.find(at, "of Math only max and min of two whole numbers are allowed", null);
            return null;
        }
        return arguments.all().stream().allMatch(argument -> argument.type() == int.class) ? int.class : long.class;
    }
}
