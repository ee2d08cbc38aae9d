package org.mipspi.rules.compile;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.ScoredMeasure;

/** Random conditions of the safe subset, and random facts for them. The same seed gives the same ones. */
final class RandomConditions {

    private static final List<String> IDS = List.of("PI_EP_1", "PI_EP_2", "PI_PPHI_1", "PI_PPHI_2");
    private static final List<String> EXCLUSIONS = List.of("PI_LVPP_1", "PI_LVOTC_1");
    private static final List<Answer> ANSWERS = List.of(Answer.values());

    private final Random random;
    private int bindings;

    RandomConditions(long seed) {
        this.random = new Random(seed);
    }

    /** What stands between 'when' and 'then': mostly one pattern, sometimes two. */
    String when() {
        bindings = 0;
        boolean scored = random.nextInt(3) == 0;
        String binding = random.nextBoolean() ? "" : "$fact : ";
        String first = binding + (scored ? "ScoredMeasure" : "Measure") + "( " + conditions(scored) + " )";
        return random.nextInt(5) == 0 ? first + " PointsTotal( beforeCap >= 0 )" : first;
    }

    private String conditions(boolean scored) {
        return Stream.generate(() -> scored ? ofScoredMeasure() : ofMeasure(""))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining(", "));
    }

    private String ofScoredMeasure() {
        return switch (random.nextInt(4)) {
            case 0 -> "points " + order() + " " + random.nextInt(3);
            case 1 -> "measure.answer != Answer." + one(ANSWERS).name();
            default -> ofMeasure("measure.");
        };
    }

    /** One condition, a binding, or several conditions joined. */
    private String ofMeasure(String scope) {
        return switch (random.nextInt(8)) {
            case 0 -> "$bound" + bindings++ + " : " + scope + one(List.of("id", "answer", "numerator", "exclusion"));
            case 1 -> single(scope) + (random.nextBoolean() ? " && " : " || ") + single(scope);
            case 2 -> "(" + single(scope) + " && " + single(scope) + ") || " + single(scope);
            case 3 -> "(" + single(scope) + ")";
            default -> single(scope);
        };
    }

    private String single(String scope) {
        return switch (random.nextInt(9)) {
            case 0 -> scope + "id " + (random.nextBoolean() ? "==" : "!=") + " \"" + one(IDS) + '"';
            case 1, 2, 3 -> scope + "id in (" + some(IDS) + ")";
            case 4 ->
                scope + "exclusion "
                        + one(List.of(
                                "== null",
                                "!= null",
                                "in (null, " + some(EXCLUSIONS) + ")",
                                "in (" + some(EXCLUSIONS) + ")"));
            case 5 -> scope + "numerator " + order() + " " + random.nextInt(3);
            case 6 ->
                scope + "level " + one(List.of("==", "!=")) + " EngagementLevel."
                        + one(List.of(EngagementLevel.values())).name();
            default ->
                scope + one(List.of("answer", "answer", "analysis", "riskManagement"))
                        + one(List.of(" == ", " == ", " != ")) + "Answer."
                        + one(ANSWERS).name();
        };
    }

    /** A list with one to four entries, which may repeat. */
    private String some(List<String> texts) {
        return Stream.generate(() -> '"' + one(texts) + '"')
                .limit(1 + random.nextInt(4))
                .collect(Collectors.joining(", "));
    }

    private String order() {
        return one(List.of("==", "!=", "<", "<=", ">", ">="));
    }

    /** A measure, or a scored measure. */
    Object fact() {
        Measure measure = new Measure(
                one(IDS),
                one(ANSWERS),
                random.nextInt(3),
                random.nextInt(3),
                List.of(),
                random.nextBoolean() ? null : one(EXCLUSIONS),
                one(List.of(EngagementLevel.values())),
                List.of(),
                null,
                one(ANSWERS),
                one(ANSWERS));
        return random.nextBoolean() ? measure : new ScoredMeasure(measure, random.nextInt(3));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
