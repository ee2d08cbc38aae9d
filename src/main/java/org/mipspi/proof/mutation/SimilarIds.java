package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.points.PointsAvailable;
import org.mipspi.proof.mutation.Mutant.Kind;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;
import org.mipspi.rules.Vocabulary;

/** Finds ids and constants that could be written by mistake in place of another. */
final class SimilarIds {

    /** What can hold points. A move from or to a holder without points is a fault, so it would be noticed. */
    private static final List<String> HOLDERS = List.of(
            "PI_EP_1",
            "PI_EP_2",
            "PI_HIE_1",
            "PI_HIE_4",
            "PI_HIE_5",
            "PI_HIE_6",
            "PI_PEA_1",
            PointsAvailable.PUBLIC_HEALTH);

    private static final List<String> HOLD = List.of("Met", "Excluded", "Suppressed", "NotApplicable");

    /** In a shape this stands for any capital letter or digit. */
    private static final char ANY = 'X';

    /** An id that could replace another. */
    record SimilarId(Kind kind, String value) {}

    private final List<String> measures;
    private final List<String> requirements;
    private final List<String> statements;

    /** Finds similar ids among those of these rules. */
    SimilarIds(Catalog catalog) {
        measures = catalog.measures().measureIds();
        requirements = catalog.requirements().stream().map(Requirement::id).toList();
        statements = catalog.rules().stream().map(Rule::requirement).distinct().toList();
    }

    /**
     * What could stand in place of an id; nothing for any other text.
     *
     * @param call name of what it is an argument of
     * @param place which argument it is
     * @param beside all texts among the arguments; none of them is used as a replacement
     */
    List<SimilarId> of(String id, String call, int place, List<String> beside) {
        if (call.startsWith("move") && place > 0) {
            return HOLDERS.stream()
                    .filter(holder -> !beside.contains(holder))
                    .map(holder -> new SimilarId(Kind.REDISTRIBUTION, holder))
                    .toList();
        }
        if (call.endsWith("Shaped")) {
            return shapes(id);
        }
        if (requirements.contains(id)) {
            return List.of(new SimilarId(Kind.REQUIREMENT, next(requirements, id, beside)));
        }
        if (statements.contains(id)) {
            String family = id.substring(0, id.indexOf('-') + 1);
            List<String> ofFamily =
                    statements.stream().filter(each -> each.startsWith(family)).toList();
            return List.of(new SimilarId(Kind.STATEMENT, next(ofFamily, id, beside)));
        }
        return isMeasure(id) ? List.of(new SimilarId(Kind.MEASURE, next(measures, id, beside))) : List.of();
    }

    /** One more measure for a list of measures; null for any other list. */
    String further(List<String> ids) {
        String last = ids.get(ids.size() - 1);
        return measures.contains(last) ? next(measures, last, ids) : null;
    }

    private boolean isMeasure(String id) {
        return measures.contains(id) || id.equals(PointsAvailable.PUBLIC_HEALTH);
    }

    /** Patterns that are one character shorter or longer, or differ in one character. */
    private static List<SimilarId> shapes(String shape) {
        List<String> shapes = new ArrayList<>(List.of(shape.replaceFirst(".$", ""), shape + ANY));
        for (int i = 0; i < shape.length(); i++) {
            for (char other : shape.charAt(i) == ANY ? new char[] {'A', '0'} : new char[] {ANY, 'A', '0'}) {
                shapes.add(shape.substring(0, i) + other + shape.substring(i + 1));
            }
        }
        return shapes.stream()
                .filter(other -> !other.equals(shape))
                .distinct()
                .map(other -> new SimilarId(Kind.SHAPE, other))
                .toList();
    }

    /** Standings to put in place of another: the next one, and the opposite. None for other conclusions. */
    static List<String> ofStanding(String conclusion) {
        if (conclusion.equals("NotMet")) {
            return List.of("Met");
        }
        return HOLD.contains(conclusion) ? List.of(next(HOLD, conclusion, List.of(conclusion)), "NotMet") : List.of();
    }

    /** What could stand in place of an enumeration's constant. */
    static List<SimilarId> ofConstant(Class<?> type, String name) {
        List<String> constants = Vocabulary.constants(type);
        return (constants == null ? List.<String>of() : constants)
                .stream()
                        .filter(other -> !other.equals(name))
                        .map(other -> new SimilarId(isAnswer(type, name, other) ? Kind.ANSWER : Kind.CONSTANT, other))
                        .toList();
    }

    private static boolean isAnswer(Class<?> type, String one, String other) {
        return type == Answer.class
                && Set.of(Answer.YES.name(), Answer.NO.name()).containsAll(List.of(one, other));
    }

    /** The next id that is not already in the list; after the last comes the first. */
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
