package org.mipspi.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.domain.conclusions.PointsAvailable;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.Mutant.Kind;

/** What an id or a constant could be taken for by mistake. */
final class Neighbours {

    private static final List<String> MEASURES =
            PiMeasure.measures().stream().map(Enum::name).toList();
    private static final List<String> REQUIREMENTS =
            Arrays.stream(Requirement.values()).map(Enum::name).toList();

    /** Points that went to these would still add up to 100, whatever the option. */
    private static final List<String> HOLDERS = List.of("PI_PEA_1", PointsAvailable.PUBLIC_HEALTH);

    /** Something else that could stand there. */
    record Neighbour(Kind kind, String value) {}

    private Neighbours() {}

    /**
     * What could stand in place of an id; nothing for any other text.
     *
     * @param call name of what it is an argument of
     * @param place which argument it is
     * @param beside all texts among the arguments: one of them would be no other id
     */
    static List<Neighbour> of(String id, String call, int place, List<String> beside) {
        if (call.startsWith("move") && place > 0) {
            return HOLDERS.stream()
                    .filter(holder -> !beside.contains(holder))
                    .map(holder -> new Neighbour(Kind.REDISTRIBUTION, holder))
                    .toList();
        }
        if (REQUIREMENTS.contains(id)) {
            return List.of(new Neighbour(Kind.REQUIREMENT, next(REQUIREMENTS, id, beside)));
        }
        return MEASURES.contains(id) || id.equals(PointsAvailable.PUBLIC_HEALTH)
                ? List.of(new Neighbour(Kind.MEASURE, next(MEASURES, id, beside)))
                : List.of();
    }

    /** What could stand in place of an enumeration's constant. */
    static Neighbour ofConstant(Class<?> type, String name) {
        if (type == Answer.class
                && Stream.of(Answer.YES, Answer.NO)
                        .anyMatch(answer -> answer.name().equals(name))) {
            return new Neighbour(Kind.ANSWER, (name.equals(Answer.YES.name()) ? Answer.NO : Answer.YES).name());
        }
        List<String> constants = Vocabulary.constants(type);
        return new Neighbour(Kind.CONSTANT, constants == null ? name : next(constants, name, List.of(name)));
    }

    /** The one after it, and after the last the first, that does not stand beside it already. */
    private static String next(List<String> ids, String id, List<String> beside) {
        int place = ids.indexOf(id) + 1;
        List<String> turned = new ArrayList<>(ids.subList(place, ids.size()));
        turned.addAll(ids.subList(0, place));
        return turned.stream()
                .filter(other -> !beside.contains(other))
                .findFirst()
                .orElse(id);
    }
}
