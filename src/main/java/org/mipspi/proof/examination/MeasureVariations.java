package org.mipspi.proof.examination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.measures.PiMeasure.Kind;
import org.mipspi.rules.Rule;

/** What a submission can report about one measure: value, exclusion, level, and levels of earlier years. */
final class MeasureVariations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MANY = 200;

    private final int year;
    private final PiMeasure measure;
    private final Set<Integer> figures;

    /** The variations of a measure. The figures are those that the rules compare with. */
    MeasureVariations(int year, PiMeasure measure, Collection<Rule> rules) {
        this.year = year;
        this.measure = measure;
        this.figures = new TreeSet<>(RuleFigures.of(rules, '"' + measure.id() + '"'));
    }

    /** The best that can be reported. */
    Variation affirmative() {
        JsonNode value = measure.kind() == Kind.COUNTS ? counts(MANY, MANY) : BooleanNode.TRUE;
        Variation best = Variation.of(measure.id() + " = Yes", measure.id(), value);
        for (PiMeasure attached : measure.attached()) {
            if (attached.kind() == Kind.LEVEL && !attached.isPreProduction()) {
                best = best.and(Variation.of("", attached.id(), BooleanNode.TRUE));
            }
        }
        return best;
    }

    /** Everything that can be reported about the measure, in all combinations. */
    List<Variation> all() {
        List<List<Variation>> dimensions = new ArrayList<>(List.of(values(), claims(Kind.EXCLUSION)));
        if (has(Kind.LEVEL)) {
            dimensions.add(claims(Kind.LEVEL));
            dimensions.add(earlierYears());
        }
        return Variation.product(dimensions);
    }

    /** The few values that differ most, for combination with other measures. */
    List<Variation> few() {
        List<Variation> few = new ArrayList<>();
        few.add(Variation.of(measure.id() + " is not reported", measure.id(), null));
        if (measure.kind() == Kind.COUNTS) {
            few.add(value("0 of " + MANY, counts(0, MANY)));
            few.add(value(MANY + " of " + MANY, counts(MANY, MANY)));
        } else {
            few.add(value("No", BooleanNode.FALSE));
            few.add(value("Yes", BooleanNode.TRUE));
        }
        for (PiMeasure attached : measure.attached()) {
            if (attached.kind() == Kind.EXCLUSION) {
                few.add(few.get(0).and(claimed(attached)));
                break;
            }
        }
        return few;
    }

    private List<Variation> values() {
        List<Variation> values = new ArrayList<>();
        values.add(Variation.of(measure.id() + " is not reported", measure.id(), null));
        if (measure.kind() == Kind.COUNTS) {
            counts(values);
        } else {
            values.add(value("No", BooleanNode.FALSE));
            values.add(value("Yes", BooleanNode.TRUE));
        }
        switch (measure.form()) {
            case RISK_ANALYSIS -> riskAnalyses(values);
            case SELF_ASSESSMENT -> selfAssessments(values);
            case PLAIN -> {}
        }
        return values;
    }

    private void counts(List<Variation> values) {
        Set<Integer> numerators = new TreeSet<>(List.of(0, 1, MANY / 2, MANY));
        figures.forEach(figure -> numerators.addAll(List.of(Math.max(0, figure - 1), figure, figure + 1)));
        for (int numerator : numerators) {
            int denominator = Math.max(MANY, numerator);
            values.add(value(numerator + " of " + denominator, counts(numerator, denominator)));
            if (numerator > 0 && numerator != denominator) {
                values.add(value(numerator + " of " + numerator, counts(numerator, numerator)));
            }
        }
    }

    private void riskAnalyses(List<Variation> values) {
        Boolean[] answers = {null, false, true};
        for (Boolean analysis : answers) {
            for (Boolean management : answers) {
                ObjectNode parts = JSON.objectNode();
                put(parts, "analysis", analysis);
                put(parts, "riskManagement", management);
                values.add(value(words(parts), parts));
            }
        }
    }

    private static void put(ObjectNode parts, String name, Boolean answer) {
        if (answer != null) {
            parts.put(name, answer);
        }
    }

    private void selfAssessments(List<Variation> values) {
        Set<Integer> editions = new TreeSet<>(List.of(2016, 2025));
        figures.stream().filter(figure -> figure > 1990 && figure < 2100).forEach(editions::add);
        for (boolean completed : new boolean[] {false, true}) {
            for (int edition : editions) {
                ObjectNode parts = JSON.objectNode().put("completed", completed).put("guideEdition", edition);
                values.add(value(words(parts), parts));
            }
        }
    }

    /** Without any claim, and with each. */
    private List<Variation> claims(Kind kind) {
        List<Variation> claims = new ArrayList<>();
        Variation none = Variation.NONE;
        for (PiMeasure attached : measure.attached()) {
            if (attached.kind() == kind) {
                none = none.and(Variation.of("", attached.id(), null));
            }
        }
        claims.add(none);
        for (PiMeasure attached : measure.attached()) {
            if (attached.kind() == kind) {
                claims.add(none.and(claimed(attached)));
            }
        }
        return claims;
    }

    private List<Variation> earlierYears() {
        List<Variation> earlier = new ArrayList<>(List.of(Variation.NONE));
        for (int before = 1; before <= 2; before++) {
            JsonNode levels = JSON.arrayNode()
                    .add(JSON.objectNode()
                            .put("measureId", measure.id())
                            .put("performanceYear", year - before)
                            .put("level", "preProduction"));
            earlier.add(Variation.of(
                    "at pre-production and validation in " + (year - before),
                    VariedSubmission.PRIOR_ENGAGEMENT,
                    levels));
        }
        return earlier;
    }

    private boolean has(Kind kind) {
        return measure.attached().stream().anyMatch(attached -> attached.kind() == kind);
    }

    private Variation value(String words, JsonNode value) {
        return Variation.of(measure.id() + " = " + words, measure.id(), value);
    }

    private static Variation claimed(PiMeasure attached) {
        return Variation.of(attached.id() + " = Yes", attached.id(), BooleanNode.TRUE);
    }

    private static JsonNode counts(int numerator, int denominator) {
        return JSON.objectNode().put("numerator", numerator).put("denominator", denominator);
    }

    private static String words(ObjectNode parts) {
        return parts.toString().replace("\"", "").replace("true", "Yes").replace("false", "No");
    }
}
