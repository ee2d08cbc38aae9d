package org.mipspi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.rules.Rule;

/** The reason that one rule gives, taken apart once, to be filled with the figures of each submission. */
final class Sentence {

    private static final Pattern FIGURE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern MEASURE = Pattern.compile("\"(PI_[A-Z0-9_]+)\"");

    /**
     * What the figures are taken from.
     *
     * @param measure the measure that the sentence is about; null for a rule that matches no measure
     */
    record Source(Practice practice, MeasurementSet set, Measure measure) {}

    private final Grounds grounds;
    private final String measure;
    private final String[] texts;
    private final List<Function<Source, Object>> figures = new ArrayList<>();

    private Sentence(Rule rule) {
        grounds = rule.grounds();
        Matcher id = MEASURE.matcher(rule.when());
        measure = id.find() ? id.group(1) : null;
        String text = rule.because() == null ? "" : rule.because().toString();
        texts = FIGURE.split(text, -1);
        FIGURE.matcher(text).results().forEach(found -> figures.add(figure(found.group(1))));
    }

    static Sentence of(Rule rule) {
        return new Sentence(rule);
    }

    Grounds grounds() {
        return grounds;
    }

    /** The first measure that the rule matches, or null. */
    String measure() {
        return measure;
    }

    String fill(Source source) {
        if (texts.length == 1) {
            return texts[0];
        }
        StringBuilder filled = new StringBuilder(160);
        for (int i = 0; i < figures.size(); i++) {
            filled.append(texts[i]).append(figures.get(i).apply(source));
        }
        return filled.append(texts[figures.size()]).toString();
    }

    private static Function<Source, Object> figure(String name) {
        return switch (name) {
            case "id", "ids" -> ofMeasure(name, Measure::id);
            case "numerator" -> ofMeasure(name, Measure::numerator);
            case "denominator" -> ofMeasure(name, Measure::denominator);
            case "exclusion" -> ofMeasure(name, Measure::exclusion);
            case "level" -> ofMeasure(name, Measure::level);
            case "answer", "said" -> ofMeasure(name, Measure::answer);
            case "performanceStart" -> ofSet(name, MeasurementSet::performanceStart);
            case "performanceEnd" -> ofSet(name, MeasurementSet::performanceEnd);
            case "cehrtCertifiedOn" -> ofSet(name, MeasurementSet::cehrtCertifiedOn);
            case "days" -> ofSet(name, MeasurementSet::days);
            case "clinicians" -> source -> source.practice().clinicians();
            case "hardship" -> source -> source.practice().hardship();
            default -> source -> name;
        };
    }

    /** If a rule names no measure, or there is no set, the figure's own name fills its place: it is about as long. */
    private static Function<Source, Object> ofMeasure(String name, Function<Measure, Object> figure) {
        return source -> source.measure() == null ? name : figure.apply(source.measure());
    }

    private static Function<Source, Object> ofSet(String name, Function<MeasurementSet, Object> figure) {
        return source -> source.set() == null ? name : figure.apply(source.set());
    }
}
