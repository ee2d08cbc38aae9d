package org.mipspi.proof.mutation;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
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
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.proof.mutation.MutationCollector.Point;
import org.mipspi.rules.safety.SafeExpressions;
import org.mipspi.rules.text.SourceCursor;

/**
 * The places of one constraint or consequence at which a mutant can be made. The syntax tree is walked in the order of
 * the text, and its words are looked up there one after the other, since the parser of constraints keeps no positions.
 */
final class MutationWalker {

    /** What each comparison may be taken for: its opposite, and its neighbour at the boundary. */
    private static final Map<String, List<String>> TURNED = Map.of(
            "==", List.of("!="),
            "!=", List.of("=="),
            "<", List.of("<=", ">="),
            "<=", List.of("<", ">"),
            ">", List.of(">=", "<="),
            ">=", List.of(">", "<"));

    private static final String NOT_MET = "NotMet";

    private static final Map<String, String> SWAPPED = Map.of("&&", "||", "||", "&&");

    private final String text;
    private final Kind ofNumbers;
    private final SimilarIds neighbours;
    private final SimilarMembers siblings;
    private final SourceCursor passage;
    private final MutationCollector places;

    /**
     * A reading of one passage.
     *
     * @param ofNumbers kind of the mutants whose number is off by one
     * @param neighbours what its ids could be taken for
     * @param siblings what its fields and methods could be taken for
     */
    MutationWalker(String text, Kind ofNumbers, SimilarIds neighbours, SimilarMembers siblings) {
        this.text = text;
        this.ofNumbers = ofNumbers;
        this.neighbours = neighbours;
        this.siblings = siblings;
        this.places = new MutationCollector(text);
        this.passage = new SourceCursor("", text, 1, 1, List.of());
    }

    /** The points found so far, in the order of the text. */
    List<Point> points() {
        return places.all();
    }

    /** Walks over a statement of a consequence, which can go where it is one of several. */
    void walk(Expression statement, boolean isOneOfSeveral) {
        int start = passage.here();
        while (";\n ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        walk(statement);
        if (isOneOfSeveral) {
            int end = text.indexOf(';', passage.here()) + 1;
            String what = text.substring(start, end).replaceAll("\\s+", " ");
            places.add(new Point(Kind.CONCLUSION, start, end, "", what));
        }
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
            call(call);
        } else if (node instanceof ObjectCreationExpr creation) {
            creation(creation);
        } else if (node instanceof FieldAccessExpr access) {
            access(access);
        } else if (node instanceof NameExpr name) {
            field(null, name.getNameAsString());
        } else if (node instanceof IntegerLiteralExpr number) {
            number(passage.past(number.getValue()), number.getValue());
        } else if (node instanceof BooleanLiteralExpr truth) {
            String value = Boolean.toString(truth.getValue());
            places.swap(Kind.CONSTANT, passage.past(value), value, Boolean.toString(!truth.getValue()));
        } else if (node instanceof StringLiteralExpr literal) {
            arguments("", List.of(literal));
        } else if (node.isLiteralExpr()) {
            passage.past(node.toString());
        }
    }

    private void binary(BinaryExpr node) {
        int start = passage.next();
        int before = places.count();
        walk(node.getLeft());
        int leftEnd = passage.here();
        String operator = node.getOperator().asString();
        int at = passage.past(operator);
        for (String turned : TURNED.getOrDefault(operator, List.of())) {
            places.swap(Kind.OPERATOR, at, operator, turned);
        }
        int right = passage.next();
        walk(node.getRight());
        if (SWAPPED.containsKey(operator)) {
            places.swap(Kind.LOGIC, at, operator, SWAPPED.get(operator));
            // Of three limbs the first two are one node, whose own limbs go one by one.
            if (!(node.getLeft() instanceof BinaryExpr left && left.getOperator() == node.getOperator())) {
                places.add(Kind.LIMB, start, right, "");
            }
            places.add(Kind.LIMB, leftEnd, passage.here(), "");
        }
        places.within(before, start, passage.here());
    }

    private void list(PointFreeExpr node) {
        int start = passage.next();
        int before = places.count();
        walk(node.getLeft());
        passage.past(node.getOperator().asString());
        arguments("", node.getRight());
        places.within(before, start, closed());
    }

    private void call(MethodCallExpr node) {
        Expression scope = node.getScope().orElse(null);
        if (scope != null) {
            walk(scope);
        }
        int chain = passage.here();
        int before = places.count();
        String name = node.getNameAsString();
        int start = passage.past(name);
        places.swap(
                Kind.METHOD,
                start,
                name,
                siblings.ofMethod(scope, name, node.getArguments().size()));
        arguments(name, node.getArguments());
        int end = closed();
        places.within(before, start, end);
        if (scope instanceof MethodCallExpr || scope instanceof ObjectCreationExpr) {
            places.add(new Point(
                    Kind.CONCLUSION, chain, end, "", text.substring(chain, end).strip()));
        }
    }

    private void creation(ObjectCreationExpr node) {
        int before = places.count();
        String name = node.getTypeAsString();
        int start = passage.past(name);
        arguments(name, node.getArguments());
        int end = closed();
        for (String other : SimilarIds.ofStanding(name)) {
            // What is not met needs a reason, which nothing else takes.
            String requirement = ((StringLiteralExpr) node.getArgument(0)).getValue();
            String reason = other.equals(NOT_MET) ? ", Reason.NOT_REPORTED" : "";
            places.add(Kind.STANDING, start, end, other + "(\"" + requirement + '"' + reason + ")");
        }
        places.within(before, start, end);
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
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof StringLiteralExpr literal) {
                text(literal.getValue(), neighbours.of(literal.getValue(), call, i, texts));
            } else {
                walk(arguments.get(i));
            }
            ends.add(passage.here());
        }
        // What may be any number of texts: a list, or the arguments of a question. A turn is asked of measures too.
        boolean isQuestion = ofNumbers == Kind.NUMBER && texts.size() == arguments.size();
        if (texts.size() > 1 && (isQuestion || call.equals("turn"))) {
            places.list(texts, ends, isQuestion ? 0 : 1);
        }
    }

    private void text(String value, List<SimilarIds.Neighbour> others) {
        int at = passage.past('"' + value + '"') + 1;
        others.forEach(other -> places.swap(other.kind(), at, value, other.value()));
        if (value.matches("\\d{1,9}")) {
            number(at, value);
        }
    }

    private void number(int at, String digits) {
        int number = Integer.parseInt(digits);
        places.swap(ofNumbers, at, digits, Integer.toString(number + 1));
        places.swap(ofNumbers, at, digits, Integer.toString(number - 1));
    }

    private void access(FieldAccessExpr node) {
        walk(node.getScope());
        String name = node.getNameAsString();
        Class<?> type = SafeExpressions.type(node.getScope());
        if (type == null) {
            field(node.getScope(), name);
        } else {
            int at = passage.past(name);
            SimilarIds.ofConstant(type, name).forEach(other -> places.swap(other.kind(), at, name, other.value()));
        }
    }

    private void field(Expression scope, String name) {
        int at = passage.past(name);
        if (Character.isLowerCase(name.charAt(0))) {
            places.swap(Kind.FIELD, at, name, siblings.ofField(scope, name));
        }
    }
}
