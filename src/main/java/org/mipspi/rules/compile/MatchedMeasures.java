package org.mipspi.rules.compile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.rules.Rule;
import org.mipspi.rules.safety.JoinLimit;

/** The measures that a year's rules match. Facts of other measures are not inserted, because no rule would match them. */
final class MatchedMeasures {

    /** A rule has at most one pattern of measures: {@link JoinLimit} refuses a second. */
    private static final Pattern MEASURE =
            Pattern.compile("\\bMeasure\\( (id == \"\\w+\"|id in \\((?:\"\\w+\"(?:, )?)+\\))(?:,| \\))");

    private static final Pattern ID = Pattern.compile("\"(\\w+)\"");

    private MatchedMeasures() {}

    /** Their ids; the ids of all measures if the pattern of a rule does not begin with ids. */
    static Set<String> of(Collection<Rule> rules, MeasureList list) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (rule.matches().contains("Measure")) {
                Matcher pattern = MEASURE.matcher(rule.when());
                if (pattern.find()) {
                    ID.matcher(pattern.group(1)).results().forEach(id -> ids.add(id.group(1)));
                } else {
                    list.measures().forEach(measure -> ids.add(measure.id()));
                }
            }
        }
        return Set.copyOf(ids);
    }
}
