package org.mipspi.proof.examination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.rules.Rule;

/** The variations of a submission of one year. */
final class YearVariations {

    /** Combinations of the measures of one objective; beyond it, only pairs of measures are combined. */
    private static final int MOST_COMBINATIONS = 500;

    private final MeasureList measures;
    private final Collection<Rule> inForce;

    /** The variations for rules in force, whose figures are tried from both sides. */
    YearVariations(MeasureList measures, Collection<Rule> inForce) {
        this.measures = measures;
        this.inForce = inForce;
    }

    /** Each measure in every way, the measures of each objective together, and everything else. */
    List<Variation> all() {
        List<Variation> all = of(measures.measures());
        all.addAll(SetVariations.of(measures.year(), inForce));
        return all;
    }

    /** The variations that concern some of the rules: those of the measures that they name, and of what else they match. */
    List<Variation> concerning(Collection<Rule> rules) {
        List<Variation> some = of(measures.measures().stream()
                .filter(measure -> rules.stream().anyMatch(rule -> names(rule, measure)))
                .toList());
        boolean isAboutMeasures = rules.stream().allMatch(rule -> rule.matches().stream()
                .allMatch(type -> type.equals(Measure.class.getSimpleName())
                        || type.equals(HealthInformationExchange.class.getSimpleName())));
        if (!isAboutMeasures) {
            some.addAll(SetVariations.of(measures.year(), inForce));
        }
        return some;
    }

    private static boolean names(Rule rule, PiMeasure measure) {
        return Stream.concat(Stream.of(measure), measure.attached().stream())
                        .anyMatch(each -> rule.text().contains('"' + each.id() + '"'))
                || measure.hieOption() > 0 && rule.matches().contains(HealthInformationExchange.class.getSimpleName());
    }

    private List<Variation> of(Collection<PiMeasure> varied) {
        List<Variation> all = new ArrayList<>(List.of(Variation.NONE));
        Map<String, List<List<Variation>>> byObjective = new LinkedHashMap<>();
        for (PiMeasure measure : varied) {
            MeasureVariations variations = new MeasureVariations(measures.year(), measure, inForce);
            all.addAll(variations.all());
            byObjective
                    .computeIfAbsent(String.valueOf(measure.objective()), objective -> new ArrayList<>())
                    .add(variations.few());
        }
        byObjective.values().forEach(together -> all.addAll(combined(together)));
        return all;
    }

    private static List<Variation> combined(List<List<Variation>> measures) {
        long combinations = measures.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
        if (combinations <= MOST_COMBINATIONS) {
            return Variation.product(measures);
        }
        List<Variation> pairs = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            for (int j = i + 1; j < measures.size(); j++) {
                pairs.addAll(Variation.product(List.of(measures.get(i), measures.get(j))));
            }
        }
        return pairs;
    }
}
