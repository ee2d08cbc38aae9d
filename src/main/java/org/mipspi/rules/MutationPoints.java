package org.mipspi.rules;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.mipspi.rules.Mutant.Kind;

/**
 * The places of one constraint or consequence at which a mutant can be made. The syntax tree is walked in the order of
 * the text, and its words are looked up there one after the other, since the parser of constraints keeps no positions.
 */
final class MutationPoints {

    /** What each comparison may be taken for: its opposite, and its neighbour at the boundary. */
    private static final Map<String, List<String>> TURNED = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            "<", List.of("<=", ">="),
            "<=", List.of("<", ">"),
            ">", List.of(">=", "<="),
            ">=", List.of(">", "<"));

    private static final Map<String, String> SWAPPED = Map.of("&&", "||", "||", "&&");

    /**
     * One fault that can be made.
     *
     * @param start first character of the passage that goes
     * @param end the one behind the last that goes
     * @param instead what comes in its place
     * @param what the comparison or call around it, before and after
     */
    record Point(Kind kind, int start, int end, String instead, String what) {}

    private final String text;
    private final Kind ofNumbers;
    private final Passage passage;
    private final List<Point> points = new ArrayList<>();

    /**
     * A reading of one passage.
     *
     * @param ofNumbers kind of the mutants whose number is off by one
     */
    MutationPoints(String text, Kind ofNumbers) {
        this.text = text;
        this.ofNumbers = ofNumbers;
        this.passage = new Passage("", text, 1, 1, List.of());
    }

    /** The points found so far, in the order of the text. */
    List<Point> points() {
        return points;
    }

    /** Walks over a condition or a value. */
    void walk(Expression node) {
        if (node instanceof EnclosedExpr enclosed) {
            walk(enclosed.getInner());
            closed();
        } else if (node instanceof UnaryExpr unary) {
            walk(unary.getExpression());
        } else if (node instanceof BinaryExpr binary) {
            binary(binary);
        } else if (node instanceof PointFreeExpr list) {
            list(list);
        } else if (node instanceof MethodCallExpr call) {
            call.getScope().ifPresent(this::walk);
            call(call.getNameAsString(), call.getArguments());
        } else if (node instanceof ObjectCreationExpr creation) {
            call(creation.getType().getNameAsString(), creation.getArguments());
        } else if (node instanceof FieldAccessExpr access) {
            access(access);
        } else if (node instanceof NameExpr name) {
            passage.past(name.getNameAsString());
        } else if (node instanceof IntegerLiteralExpr number) {
            number(passage.past(number.getValue()), number.getValue());
        } else if (node instanceof StringLiteralExpr literal) {
            arguments("", List.of(literal));
        } else if (node.isLiteralExpr()) {
            passage.past(node.toString());
        }
    }

    private void binary(BinaryExpr node) {
        int start = passage.next();
        int before = points.size();
        walk(node.getLeft());
        String operator = node.getOperator().asString();
        int at = passage.past(operator);
        if (SWAPPED.containsKey(operator)) {
            point(Kind.LOGIC, at, operator, SWAPPED.get(operator));
        }
        for (String turned : TURNED.getOrDefault(operator, List.of())) {
            point(Kind.OPERATOR, at, operator, turned);
        }
        walk(node.getRight());
        within(before, start, passage.here());
    }

    private void list(PointFreeExpr node) {
        int start = passage.next();
        int before = points.size();
        walk(node.getLeft());
        passage.past(node.getOperator().asString());
        arguments("", node.getRight());
        within(before, start, closed());
    }

    private void call(String name, List<Expression> arguments) {
        int before = points.size();
        int start = passage.past(name);
        arguments(name, arguments);
        within(before, start, closed());
    }

    /** Moves past the next closing bracket, and gives the place behind it. */
    private int closed() {
        passage.past(")");
        return passage.here();
    }

    private void arguments(String call, List<Expression> arguments) {
        List<String> texts = arguments.stream()
                .filter(StringLiteralExpr.class::isInstance)
                .map(argument -> ((StringLiteralExpr) argument).getValue())
                .toList();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof StringLiteralExpr literal) {
                text(literal.getValue(), Neighbours.of(literal.getValue(), call, i, texts));
            } else {
                walk(arguments.get(i));
            }
        }
    }

    private void text(String value, List<Neighbours.Neighbour> neighbours) {
        int at = passage.past('"' + value + '"') + 1;
        neighbours.forEach(neighbour -> point(neighbour.kind(), at, value, neighbour.value()));
        if (value.matches("\\d{1,9}")) {
            number(at, value);
        }
    }

    private void number(int at, String digits) {
        int number = Integer.parseInt(digits);
        point(ofNumbers, at, digits, Integer.toString(number + 1));
        point(ofNumbers, at, digits, Integer.toString(number - 1));
    }

    private void access(FieldAccessExpr node) {
        walk(node.getScope());
        int at = passage.past(node.getNameAsString());
        Class<?> type = SafeExpressions.type(node.getScope());
        if (type != null) {
            Neighbours.Neighbour neighbour = Neighbours.ofConstant(type, node.getNameAsString());
            point(neighbour.kind(), at, node.getNameAsString(), neighbour.value());
        }
    }

    private void point(Kind kind, int at, String value, String instead) {
        if (!value.equals(instead)) {
            points.add(new Point(kind, at, at + value.length(), instead, null));
        }
    }

    /** Names the points found since then by what stands around them, where nothing nearer has named them. */
    private void within(int since, int start, int end) {
        for (int i = since; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.what() == null) {
                String after =
                        text.substring(start, point.start()) + point.instead() + text.substring(point.end(), end);
                String what = (text.substring(start, end) + " -> " + after).replaceAll("\\s+", " ");
                points.set(i, new Point(point.kind(), point.start(), point.end(), point.instead(), what));
            }
        }
    }
}
