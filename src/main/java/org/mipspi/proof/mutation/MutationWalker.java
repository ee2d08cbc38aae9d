package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.proof.mutation.MutationCollector.Point;
import org.mipspi.rules.safety.SafeExpressions;
import org.mipspi.rules.text.Expression;
import org.mipspi.rules.text.SourceCursor;

/**
 * Finds the places of one constraint or consequence at which a mutant can be made. It walks over the syntax tree in the
 * order of the text and looks the words up in the text one by one, because the parser keeps no positions.
 */
final class MutationWalker {

    /** What each comparison is replaced by: its opposite, and the one that differs at the boundary. */
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
    private final SimilarIds similarIds;
    private final SimilarMembers similarMembers;
    private final SourceCursor cursor;
    private final MutationCollector places;

    /**
     * A walk over one text.
     *
     * @param ofNumbers kind of the mutants whose number is off by one
     * @param similarIds what its ids could be taken for
     * @param similarMembers what its fields and methods could be taken for
     */
    MutationWalker(String text, Kind ofNumbers, SimilarIds similarIds, SimilarMembers similarMembers) {
        this.text = text;
        this.ofNumbers = ofNumbers;
        this.similarIds = similarIds;
        this.similarMembers = similarMembers;
        this.places = new MutationCollector(text, similarIds);
        this.cursor = new SourceCursor("", text, 1, 1, List.of());
    }

    /** The points found so far, in the order of the text. */
    List<Point> points() {
        return places.all();
    }

    /** Walks over a statement of a consequence. If it is one of several, it can be dropped. */
    void walk(Expression statement, boolean isOneOfSeveral) {
        int start = cursor.here();
        while (";\n ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        walk(statement);
        if (isOneOfSeveral) {
            int end = text.indexOf(';', cursor.here()) + 1;
            String what = text.substring(start, end).replaceAll("\\s+", " ");
            places.add(new Point(Kind.CONCLUSION, start, end, "", what));
        }
    }

    /** Walks over a condition or a value. */
    void walk(Expression node) {
        if (node instanceof Expression.Enclosed enclosed) {
            walk(enclosed.inner());
            closed();
        } else if (node instanceof Expression.Comparison comparison) {
            binary(comparison.left(), comparison.operator(), comparison.right());
        } else if (node instanceof Expression.Logic logic) {
            binary(logic.left(), logic.operator(), logic.right());
        } else if (node instanceof Expression.In list) {
            list(list);
        } else if (node instanceof Expression.Call call) {
            call(call);
        } else if (node instanceof Expression.Creation creation) {
            creation(creation);
        } else if (node instanceof Expression.Access access) {
            access(access);
        } else if (node instanceof Expression.Name name) {
            field(null, name.name());
        } else if (node instanceof Expression.WholeNumber number) {
            number(cursor.past(number.digits()), number.digits());
        } else if (node instanceof Expression.Truth truth) {
            places.swap(Kind.CONSTANT, cursor.past(truth.text()), truth.text(), Boolean.toString(!truth.value()));
        } else if (node instanceof Expression.Text literal) {
            arguments("", List.of(literal));
        } else {
            cursor.past(node.text());
        }
    }

    private void binary(Expression left, String operator, Expression right) {
        int start = cursor.next();
        int before = places.count();
        walk(left);
        int leftEnd = cursor.here();
        int at = cursor.past(operator);
        for (String turned : TURNED.getOrDefault(operator, List.of())) {
            places.swap(Kind.OPERATOR, at, operator, turned);
        }
        int rightStart = cursor.next();
        walk(right);
        if (SWAPPED.containsKey(operator)) {
            places.swap(Kind.LOGIC, at, operator, SWAPPED.get(operator));
            // The first two of three operands are one node; its operands are dropped one by one.
            if (!(left instanceof Expression.Logic limbs && limbs.operator().equals(operator))) {
                places.add(Kind.LIMB, start, rightStart, "");
            }
            places.add(Kind.LIMB, leftEnd, cursor.here(), "");
        }
        places.within(before, start, cursor.here());
    }

    private void list(Expression.In node) {
        int start = cursor.next();
        int before = places.count();
        walk(node.left());
        cursor.past("in");
        arguments("", node.items());
        places.within(before, start, closed());
    }

    private void call(Expression.Call node) {
        Expression scope = node.scope();
        if (scope != null) {
            walk(scope);
        }
        int chain = cursor.here();
        int before = places.count();
        String name = node.name();
        int start = cursor.past(name);
        places.swap(
                Kind.METHOD,
                start,
                name,
                similarMembers.ofMethod(scope, name, node.arguments().size()));
        arguments(name, node.arguments());
        int end = closed();
        places.within(before, start, end);
        if (scope instanceof Expression.Call || scope instanceof Expression.Creation) {
            places.add(new Point(
                    Kind.CONCLUSION, chain, end, "", text.substring(chain, end).strip()));
        }
    }

    private void creation(Expression.Creation node) {
        int before = places.count();
        String name = node.type();
        int start = cursor.past(name);
        arguments(name, node.arguments());
        int end = closed();
        for (String other : SimilarIds.ofStanding(name)) {
            // NotMet needs a reason; the other standings take none.
            String requirement = ((Expression.Text) node.arguments().get(0)).value();
            String reason = other.equals(NOT_MET) ? ", Reason.NOT_REPORTED" : "";
            places.add(Kind.STANDING, start, end, other + "(\"" + requirement + '"' + reason + ")");
        }
        places.within(before, start, end);
    }

    /** Moves past the next closing parenthesis and returns the position after it. */
    private int closed() {
        cursor.past(")");
        return cursor.here();
    }

    private void arguments(String call, List<Expression> arguments) {
        List<String> texts = arguments.stream()
                .filter(Expression.Text.class::isInstance)
                .map(argument -> ((Expression.Text) argument).value())
                .toList();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Expression.Text literal) {
                text(literal.value(), similarIds.of(literal.value(), call, i, texts));
            } else {
                walk(arguments.get(i));
            }
            ends.add(cursor.here());
        }
        // A list, or the arguments of a method that takes any number of texts. A turn takes measures too.
        boolean isQuestion = ofNumbers == Kind.NUMBER && texts.size() == arguments.size();
        if (texts.size() > 1 && (isQuestion || call.equals("turn"))) {
            places.list(texts, ends, isQuestion ? 0 : 1);
        }
    }

    private void text(String value, List<SimilarIds.SimilarId> others) {
        int at = cursor.past('"' + value + '"') + 1;
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

    private void access(Expression.Access node) {
        walk(node.scope());
        String name = node.name();
        Class<?> type = SafeExpressions.type(node.scope());
        if (type == null) {
            field(node.scope(), name);
        } else {
            int at = cursor.past(name);
            SimilarIds.ofConstant(type, name).forEach(other -> places.swap(other.kind(), at, name, other.value()));
        }
    }

    private void field(Expression scope, String name) {
        int at = cursor.past(name);
        if (Character.isLowerCase(name.charAt(0))) {
            places.swap(Kind.FIELD, at, name, similarMembers.ofField(scope, name));
        }
    }
}
