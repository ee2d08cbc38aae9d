package org.mipspi.proof.coverage;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.compile.DrlParsing;

/** The conditions of one rule as its syntax tree has them, to hold facts against one by one. */
public final class RuleConditions {

    /** A pattern, and what it is bound to; null where it is not. */
    private record Pattern(Class<?> type, String name, List<DrlxExpression> constraints) {}

    private final Rule rule;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<RuleCondition> conditions = new ArrayList<>();
    private final List<Standing> standings;

    /** By identity: two comparisons that read alike are equal to the parser, and are not the same condition. */
    private final Map<Expression, RuleCondition> places = new IdentityHashMap<>();

    private RuleConditions(Rule rule, RuleDescr descr) {
        this.rule = rule;
        this.standings = ConcludedStandings.of(descr);
        for (BaseDescr lhs : descr.getLhs().getDescrs()) {
            PatternDescr pattern = (PatternDescr) lhs;
            List<DrlxExpression> constraints = new ArrayList<>();
            for (BaseDescr constraint : pattern.getDescrs()) {
                DrlxExpression parsed =
                        DrlxParseUtil.parseExpression(((ExprConstraintDescr) constraint).getExpression());
                constraints.add(parsed);
                if (parsed.getBind() == null) {
                    place(parsed.getExpr(), constraint.getLine());
                }
            }
            patterns.add(new Pattern(Vocabulary.type(pattern.getObjectType()), pattern.getIdentifier(), constraints));
        }
    }

    /** The conditions of every rule of a catalogue, in its order. */
    public static List<RuleConditions> of(Catalogue catalogue) {
        List<RuleConditions> all = new ArrayList<>();
        for (RuleFile file : catalogue.files()) {
            PackageDescr tree = DrlParsing.parse(file.source(), new ArrayList<>());
            for (Rule rule : file.rules()) {
                for (RuleDescr descr : tree.getRules()) {
                    if (descr.getName().equals(rule.name())) {
                        all.add(new RuleConditions(rule, descr));
                    }
                }
            }
        }
        return all;
    }

    private void place(Expression node, int line) {
        if (node instanceof EnclosedExpr enclosed) {
            place(enclosed.getInner(), line);
        } else if (node instanceof BinaryExpr binary
                && (binary.getOperator() == BinaryExpr.Operator.AND
                        || binary.getOperator() == BinaryExpr.Operator.OR)) {
            place(binary.getLeft(), line);
            place(binary.getRight(), line);
        } else {
            String text = PrintUtil.printNode(node);
            RuleCondition condition = new RuleCondition(rule.name(), conditions.size() + 1, text, rule.file(), line);
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
     * Holds the facts of a decision against the conditions. A condition is asked only of facts for which those before it
     * leave the answer open, as {@code &&} and {@code ||} do in Java.
     *
     * @param seen is told each condition that is asked, and whether it held
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
        for (DrlxExpression constraint : pattern.constraints()) {
            if (constraint.getBind() != null) {
                bound.put(constraint.getBind().asString(), evaluation.value(constraint.getExpr()));
            } else if (!evaluation.holds(constraint.getExpr(), (node, held) -> seen.accept(places.get(node), held))) {
                return false;
            }
        }
        if (pattern.name() != null) {
            bound.put(pattern.name(), typed);
        }
        return true;
    }
}
