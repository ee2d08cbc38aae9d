package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.DrlFile.Constraint;
import org.mipspi.rules.text.Expression;

/** The conditions of one rule, taken from its syntax tree and evaluated one by one for the facts of a decision. */
public final class RuleConditions {

    /** A pattern, and the name that it is bound to, or null. */
    private record Pattern(Class<?> type, String name, List<Constraint> constraints) {}

    private final Rule rule;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<RuleCondition> conditions = new ArrayList<>();
    private final List<Standing> standings;

    /** By identity: two comparisons that read alike are equal to the parser, and are not the same condition. */
    private final Map<Expression, RuleCondition> places = new IdentityHashMap<>();

    private RuleConditions(Rule rule, DrlFile.Rule parsed) {
        this.rule = rule;
        this.standings = ConcludedStandings.of(parsed);
        for (DrlFile.Pattern pattern : parsed.when()) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.binding() == null) {
                    place(constraint.expression(), constraint.place().line());
                }
            }
            patterns.add(new Pattern(Vocabulary.type(pattern.type()), pattern.binding(), pattern.constraints()));
        }
    }

    /** The conditions of every rule of a catalog, in its order. */
    public static List<RuleConditions> of(Catalog catalog) {
        List<RuleConditions> all = new ArrayList<>();
        for (RuleFile file : catalog.files()) {
            DrlFile tree = DrlParsing.parse(file.source(), new ArrayList<>());
            for (Rule rule : file.rules()) {
                for (DrlFile.Rule parsed : tree.rules()) {
                    if (parsed.name().equals(rule.name())) {
                        all.add(new RuleConditions(rule, parsed));
                    }
                }
            }
        }
        return all;
    }

    private void place(Expression node, int line) {
        if (node instanceof Expression.Enclosed enclosed) {
            place(enclosed.inner(), line);
        } else if (node instanceof Expression.Logic logic) {
            place(logic.left(), line);
            place(logic.right(), line);
        } else {
            RuleCondition condition =
                    new RuleCondition(rule.name(), conditions.size() + 1, node.text(), rule.file(), line);
            conditions.add(condition);
            places.put(node, condition);
        }
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }

    /** Whether it matches several facts together, not one by itself. */
    public boolean joins() {
        return patterns.size() > 1;
    }

    /** Every comparison of the rule, in the order of the text. */
    public List<RuleCondition> conditions() {
        return List.copyOf(conditions);
    }

    /** The standings that the rule concludes. */
    public List<Standing> standings() {
        return standings;
    }

    /**
     * Evaluates the conditions for the facts of a decision. As in Java, a condition after {@code &&} or {@code ||} is
     * evaluated only if the result is still open.
     *
     * @param seen receives each condition that is evaluated, and whether it held
     * @return whether the rule matches any of these facts
     */
    public boolean match(Collection<?> facts, BiConsumer<RuleCondition, Boolean> seen) {
        return match(0, facts, Map.of(), seen);
    }

    private boolean match(
            int at,
            Collection<?> facts,
            Map<String, ConditionInterpreter.Typed> bound,
            BiConsumer<RuleCondition, Boolean> seen) {
        if (at == patterns.size()) {
            return true;
        }
        boolean matched = false;
        for (Object fact : facts) {
            if (patterns.get(at).type().isInstance(fact)) {
                Map<String, ConditionInterpreter.Typed> more = new HashMap<>(bound);
                matched |= holds(patterns.get(at), fact, more, seen) && match(at + 1, facts, more, seen);
            }
        }
        return matched;
    }

    private boolean holds(
            Pattern pattern,
            Object fact,
            Map<String, ConditionInterpreter.Typed> bound,
            BiConsumer<RuleCondition, Boolean> seen) {
        ConditionInterpreter.Typed typed = new ConditionInterpreter.Typed(pattern.type(), fact);
        ConditionInterpreter evaluation = new ConditionInterpreter(typed, bound);
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.binding() != null) {
                bound.put(constraint.binding(), evaluation.value(constraint.expression()));
            } else if (!evaluation.holds(
                    constraint.expression(), (node, held) -> seen.accept(places.get(node), held))) {
                return false;
            }
        }
        if (pattern.name() != null) {
            bound.put(pattern.name(), typed);
        }
        return true;
    }
}
