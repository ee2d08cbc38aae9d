package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.domain.facts.Answer;
import org.mipspi.rules.text.DrlFile.Constraint;
import org.mipspi.rules.text.DrlFile.Pattern;
import org.mipspi.rules.text.Expression;

/**
 * Rewrites the conditions of a rule into conditions of the same meaning that the engine looks up by a hash instead of
 * evaluating them for every fact. A property test compares rewritten and unrewritten rules over random facts.
 *
 * <ul>
 *   <li>A rule for several ids has a branch for each: {@code Measure( id in ("A", "B"), ... )} becomes {@code
 *       ( Measure( id == "A", ... ) or Measure( id == "B", ... ) )}.
 *   <li>An answer is compared as a text: {@code answer == Answer.YES} becomes {@code answerName == "YES"}.
 * </ul>
 */
final class ConditionRewriter {

    /** The answers that a fact of each type also gives as a text, by how a condition names them. */
    private static final Map<String, Map<String, String>> ANSWER_NAMES = Map.of(
            "Measure",
            Map.of("answer", "answerName", "analysis", "analysisName", "riskManagement", "riskManagementName"),
            "ScoredMeasure",
            Map.of("measure.answer", "answerName"));

    /** Each branch repeats all conditions. With more than this, the class that the engine makes of them is too large. */
    private static final int MAX_CONDITIONS = 100;

    private ConditionRewriter() {}

    /** The conditions as they are compiled, on one line. */
    static String text(List<Pattern> patterns) {
        if (patterns.size() == 1) {
            return branches(patterns.get(0)).stream()
                    .map(ConditionRewriter::text)
                    .reduce((one, other) -> one + " or " + other)
                    .map(text -> text.contains(" or ") ? "( " + text + " )" : text)
                    .orElseThrow();
        }
        return patterns.stream().map(ConditionRewriter::text).collect(Collectors.joining(" "));
    }

    /** The patterns, one for each different id, if the first condition is nothing but a list of ids; else the one. */
    private static List<Pattern> branches(Pattern pattern) {
        List<Constraint> constraints = pattern.constraints();
        if (constraints.isEmpty()
                || constraints.get(0).binding() != null
                || !(constraints.get(0).expression() instanceof Expression.In list)
                || !list.items().stream().allMatch(Expression.Text.class::isInstance)) {
            return List.of(pattern);
        }
        Set<Expression> different = new LinkedHashSet<>(list.items());
        if (different.size() * constraints.size() > MAX_CONDITIONS) {
            return List.of(pattern);
        }
        List<Pattern> branches = new ArrayList<>();
        for (Expression id : different) {
            List<Constraint> branch = new ArrayList<>(constraints);
            branch.set(0, with(constraints.get(0), new Expression.Comparison(list.left(), "==", id)));
            branches.add(new Pattern(pattern.type(), pattern.binding(), branch, List.of(), pattern.place()));
        }
        return branches;
    }

    private static Constraint with(Constraint constraint, Expression expression) {
        return new Constraint(
                expression.text(), constraint.binding(), expression, constraint.isNamed(), constraint.place());
    }

    private static String text(Pattern pattern) {
        Map<String, String> answerNames = ANSWER_NAMES.getOrDefault(pattern.type(), Map.of());
        String constraints = pattern.constraints().stream()
                .map(constraint -> constraint.binding() != null
                        ? constraint.binding() + " : " + constraint.expression().text()
                        : hashed(constraint.expression(), answerNames).text())
                .collect(Collectors.joining(", "));
        return (pattern.binding() == null ? "" : pattern.binding() + " : ") + pattern.type() + "( " + constraints
                + " )";
    }

    /** A whole condition that compares an answer with a constant, as a comparison of texts; any other as it is. */
    private static Expression hashed(Expression condition, Map<String, String> answerNames) {
        return condition instanceof Expression.Comparison comparison
                        && comparison.operator().equals("==")
                        && comparison.right() instanceof Expression.Access constant
                        && constant.scope().text().equals(Answer.class.getSimpleName())
                        && answerNames.containsKey(comparison.left().text())
                ? new Expression.Comparison(
                        new Expression.Name(answerNames.get(comparison.left().text())),
                        "==",
                        new Expression.Text(constant.name()))
                : condition;
    }
}
