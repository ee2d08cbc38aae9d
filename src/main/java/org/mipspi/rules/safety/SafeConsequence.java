package org.mipspi.rules.safety;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.SourceCursor;

/** Checks what a rule does: it inserts conclusions, and nothing else. */
final class SafeConsequence extends SafeExpressions {

    private static final int MAX_INSERTS = 5;
    private static final int MAX_LENGTH = 4_000;
    private static final Set<String> MATHS = Set.of("max", "min");
    private static final String EXAMPLE = "write insert( new Met(\"...\") ); or the like";

    private final List<Class<?>> concluded = new ArrayList<>();

    /**
     * A check of one consequence.
     *
     * @param bound types of what the rule bound
     * @param ids the ids that there are
     */
    SafeConsequence(SourceCursor cursor, Map<String, Class<?>> bound, KnownIds ids) {
        super(cursor, bound, null, ids);
    }

    /** Checks a whole consequence and returns the types that it inserts. */
    List<Class<?>> check(DrlFile.Rule rule) {
        if (rule.then().length() > MAX_LENGTH) {
            cursor.reportNext(
                    "a consequence has at most " + MAX_LENGTH + " characters", "insert less, or split the rule");
        } else if (rule.statements() == null) {
            cursor.reportNext("this cannot be read", EXAMPLE);
        } else {
            statements(rule.statements());
        }
        return concluded;
    }

    private void statements(List<Expression> statements) {
        if (statements.isEmpty() || statements.size() > MAX_INSERTS) {
            cursor.reportNext(
                    "a rule inserts 1 to " + MAX_INSERTS + " conclusions; this one inserts " + statements.size(),
                    EXAMPLE);
        }
        statements.forEach(this::statement);
    }

    private void statement(Expression statement) {
        boolean isInsert = statement instanceof Expression.Call call
                && call.scope() == null
                && call.name().equals("insert")
                && call.arguments().size() == 1;
        if (!isInsert) {
            String found = statement instanceof Expression.Call call ? call.name() : statement.kind();
            cursor.reportNext(found + " is not allowed in 'then'", "a rule only inserts: insert( new Met(\"...\") );");
            return;
        }
        cursor.past("insert");
        conclusion(((Expression.Call) statement).arguments().get(0));
        cursor.past(";");
    }

    private void conclusion(Expression node) {
        int at = cursor.next();
        if (!(node instanceof Expression.Creation || node instanceof Expression.Call)) {
            cursor.report(at, "only a new conclusion can be inserted", EXAMPLE);
            return;
        }
        Class<?> type = value(node);
        if (type != null && !Vocabulary.isConclusion(type)) {
            cursor.report(
                    at,
                    type.getSimpleName() + " is not a conclusion",
                    "insert a type of domain.conclusions or domain.points");
        } else if (type != null) {
            concluded.add(type);
        }
    }

    @Override
    Class<?> value(Expression node) {
        return node instanceof Expression.Creation creation ? creation(creation) : super.value(node);
    }

    private Class<?> creation(Expression.Creation node) {
        int at = cursor.past(node.type());
        Class<?> type = Vocabulary.type(node.type());
        if (type == null || !Vocabulary.isConclusion(type)) {
            cursor.report(
                    at,
                    "new " + node.type() + " is not allowed here",
                    "only conclusions can be made, by their plain names, such as new Met(\"...\")");
            return null;
        }
        Arguments arguments = arguments(node.arguments());
        Constructor<?> made = arguments == null ? null : arguments.check(List.of(type.getConstructors()), cursor, at);
        return made == null ? null : type;
    }

    @Override
    Class<?> call(Expression.Call node) {
        if (!(node.scope() instanceof Expression.Name name) || !name.name().equals("Math")) {
            return super.call(node);
        }
        int at = cursor.past("Math");
        cursor.past(node.name());
        Arguments arguments = arguments(node.arguments());
        if (arguments == null) {
            return null;
        }
        if (!MATHS.contains(node.name()) || arguments.all().size() != 2 || !arguments.areNumbers()) {
            cursor.report(
                    at,
                    "only Math.max and Math.min of two whole numbers are allowed",
                    "write Math.max(a, b) or Math.min(a, b)");
            return null;
        }
        return arguments.all().stream().allMatch(argument -> argument.type() == int.class) ? int.class : long.class;
    }
}
