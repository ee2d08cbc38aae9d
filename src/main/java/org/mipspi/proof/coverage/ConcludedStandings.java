package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.conclusions.Excluded;
import org.mipspi.domain.conclusions.Met;
import org.mipspi.domain.conclusions.NotApplicable;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing;
import org.mipspi.domain.conclusions.Suppressed;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.Expression;

/** The standings that a rule writes out in its consequence. */
final class ConcludedStandings {

    private static final ConditionInterpreter WRITTEN_OUT = new ConditionInterpreter(null, Map.of());

    private ConcludedStandings() {}

    static List<Standing> of(DrlFile.Rule rule) {
        List<Standing> standings = new ArrayList<>();
        for (Expression.Creation made : creations(rule.statements())) {
            Standing standing = standing(made);
            if (standing != null) {
                standings.add(standing);
            }
        }
        return List.copyOf(standings);
    }

    private static Standing standing(Expression.Creation made) {
        return switch (made.type()) {
            case "Met" -> new Met(id(made));
            // If the reason is not written out, it depends on the match.
            case "NotMet" ->
                made.arguments().get(1) instanceof Expression.Access
                        ? new NotMet(id(made), (Reason) written(made.arguments().get(1)))
                        : null;
            case "Excluded" -> new Excluded(id(made));
            case "Suppressed" -> new Suppressed(id(made));
            case "NotApplicable" -> new NotApplicable(id(made));
            default -> null;
        };
    }

    private static String id(Expression.Creation made) {
        return (String) written(made.arguments().get(0));
    }

    private static Object written(Expression argument) {
        return WRITTEN_OUT.value(argument).value();
    }

    /** Every object that these expressions make, wherever it is made in them. */
    private static List<Expression.Creation> creations(List<Expression> expressions) {
        List<Expression.Creation> found = new ArrayList<>();
        for (Expression expression : expressions) {
            if (expression instanceof Expression.Creation creation) {
                found.add(creation);
                found.addAll(creations(creation.arguments()));
            } else if (expression instanceof Expression.Call call) {
                found.addAll(creations(call.arguments()));
                found.addAll(call.scope() == null ? List.of() : creations(List.of(call.scope())));
            }
        }
        return found;
    }
}
