package org.mipspi.proof.coverage;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.mipspi.domain.conclusions.Excluded;
import org.mipspi.domain.conclusions.Met;
import org.mipspi.domain.conclusions.NotApplicable;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Suppressed;

/** The standings that a rule writes out in its consequence. */
final class ConcludedStandings {

    private static final ConditionInterpreter WRITTEN_OUT = new ConditionInterpreter(null, Map.of());

    private ConcludedStandings() {}

    static List<Standing> of(RuleDescr rule) {
        String consequence = rule.getConsequence().toString().strip();
        List<Standing> standings = new ArrayList<>();
        for (ObjectCreationExpr made : DrlxParseUtil.parseBlock(consequence).findAll(ObjectCreationExpr.class)) {
            Standing standing = standing(made);
            if (standing != null) {
                standings.add(standing);
            }
        }
        return List.copyOf(standings);
    }

    private static Standing standing(ObjectCreationExpr made) {
        return switch (made.getType().getNameAsString()) {
            case "Met" -> new Met(id(made));
            // A reason that is not written out is told by no rule alone.
            case "NotMet" ->
                made.getArgument(1).isFieldAccessExpr()
                        ? new NotMet(id(made), (Reason) written(made.getArgument(1)))
                        : null;
            case "Excluded" -> new Excluded(id(made));
            case "Suppressed" -> new Suppressed(id(made));
            case "NotApplicable" -> new NotApplicable(id(made));
            default -> null;
        };
    }

    private static String id(ObjectCreationExpr made) {
        return (String) written(made.getArgument(0));
    }

    private static Object written(Expression argument) {
        return WRITTEN_OUT.value(argument).value();
    }
}
