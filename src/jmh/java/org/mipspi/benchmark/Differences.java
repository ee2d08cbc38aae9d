package org.mipspi.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mipspi.benchmark.PlainScore.Finding;
import org.mipspi.benchmark.PlainScore.MeasurePoints;
import org.mipspi.benchmark.PlainScore.Move;
import org.mipspi.benchmark.PlainScore.Objective;
import org.mipspi.benchmark.PlainScore.SetScore;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.decision.Decision;

/** Where an answer by rules and one by plain code are not the same. */
public final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Each difference in one line; none if the two agree. */
    public static List<String> between(PlainScore plain, Decision decision) {
        Differences differences = new Differences();
        differences.figures(plain, decision);
        differences.parts(plain, decision);
        return differences.found;
    }

    private void figures(PlainScore plain, Decision decision) {
        compare("outcome", plain.outcome(), decision.outcome());
        compare("category", plain.category(), decision.score().category());
        compare("beforeCap", plain.beforeCap(), decision.score().beforeCap());
        compare("bonus", plain.bonus(), decision.score().bonus());
        compare("weights", plain.weights(), decision.weights());
        if (plain.finalScorePoints().compareTo(decision.score().finalScorePoints()) != 0) {
            compare(
                    "finalScorePoints",
                    plain.finalScorePoints(),
                    decision.score().finalScorePoints());
        }
    }

    private void parts(PlainScore plain, Decision decision) {
        Map<Requirement, Finding> requirements = new HashMap<>();
        decision.requirements()
                .forEach(standing ->
                        requirements.put(standing.requirement(), new Finding(standing.status(), standing.reason())));
        for (Requirement requirement : Requirement.values()) {
            compare("requirement " + requirement, plain.requirements().get(requirement), requirements.get(requirement));
        }
        compare(
                "exemptions",
                new HashSet<>(plain.exemptions()),
                new HashSet<>(decision.exemptions().stream()
                        .map(Decision.HeldExemption::id)
                        .toList()));
        compare(
                "redistributions",
                plain.moves(),
                decision.redistributions().stream()
                        .map(move -> new Move(move.from(), move.to(), move.points()))
                        .toList());
        compare(
                "objectives",
                plain.objectives(),
                decision.objectives().stream().map(Differences::objective).toList());
        compare(
                "warnings",
                plain.warnings(),
                decision.warnings().stream()
                        .map(notice -> notice.code())
                        .filter(code ->
                                code != Warning.Code.SUBSTITUTE_ANSWERED_NO && code != Warning.Code.INTERPRETATION)
                        .collect(Collectors.toSet()));
        compare(
                "measurementSets",
                plain.sets(),
                decision.measurementSets().stream()
                        .map(set -> new SetScore(set.index(), set.category(), set.picked(), set.setAside()))
                        .toList());
    }

    private static Objective objective(Decision.Objective objective) {
        return new Objective(
                objective.id(),
                objective.points(),
                objective.maximum(),
                objective.measures().stream()
                        .map(measure -> new MeasurePoints(
                                measure.measureId(), measure.status(), measure.maximum(), measure.points()))
                        .toList());
    }

    private void compare(String what, Object plain, Object rules) {
        if (!Objects.equals(plain, rules)) {
            found.add(what + ": plain code " + plain + ", rules " + rules);
        }
    }
}
