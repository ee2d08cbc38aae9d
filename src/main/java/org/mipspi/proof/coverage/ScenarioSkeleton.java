package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.rules.Rule;
import org.mipspi.rules.scope.NamedAlternative;

/**
 * The text to start from when writing the scenario that closes a gap. It contains what the rule shows; the author
 * replaces each {@code "?"} with a value derived from the law. It never copies what a rule concludes now as the
 * expectation, except if the status itself is the gap.
 */
final class ScenarioSkeleton {

    private static final Pattern NO = Pattern.compile("==\\s*Answer\\.NO\\b");
    private static final Pattern UNREPORTED = Pattern.compile("==\\s*Answer\\.NOT_REPORTED\\b");
    private static final Pattern ID = Pattern.compile("\"(PI_\\w+)\"");

    /** The fields of a measurement set that rules refer to. */
    private static final List<String> SET =
            List.of("performanceStart", "performanceEnd", "cehrtId", "cehrtCertifiedOn");

    private final MeasureLists measures;

    /** Scenarios about these measures. */
    ScenarioSkeleton(MeasureLists measures) {
        this.measures = measures;
    }

    /** A scenario, as an item of a file's list. */
    String of(CoverageGap gap) {
        return "  - name: " + quoted(gap.name()) + "\n"
                + "    years: " + years(gap) + "\n"
                + reading(gap.rule())
                + "    basis: derived\n"
                + "    given: {" + given(gap.rule()) + "}\n"
                + "    then: {" + then(gap) + "}\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String reading(Rule rule) {
        return rule.reading() == null
                ? ""
                : "    reading: '"
                        + new NamedAlternative(
                                rule.reading().reading(),
                                rule.reading().alternatives().get(0))
                        + "'\n";
    }

    private List<Integer> years(CoverageGap gap) {
        return gap instanceof CoverageGap.NeverStood standing
                ? List.of(standing.seen().year())
                : measures.years().stream().filter(gap.rule().years()::contains).toList();
    }

    private static String then(CoverageGap gap) {
        if (gap instanceof CoverageGap.NeverStood standing) {
            return standing.seen().standing().requirement() + ": "
                    + standing.seen().status();
        }
        if (gap.rule().isOfVisits()) {
            return "p1: \"?\", e1: \"?\"";
        }
        String requirement = gap.rule().requirement();
        return (gap.rule().decides() == null ? "outcome" : requirement) + ": \"?\"";
    }

    /** The values that the rule's conditions imply for the measures and fields that it names. */
    private String given(Rule rule) {
        if (rule.isOfVisits()) {
            return "visits: {e1: {patient: p1, date: \"{year}-03-04\", accessAt: \"?\"}}";
        }
        Set<PiMeasure> named = named(rule);
        List<String> entries = new ArrayList<>();
        if (UNREPORTED.matcher(rule.when()).find() && !named.isEmpty()) {
            entries.add("without: " + named);
        } else {
            named.forEach(measure -> entries.add(measure + ": " + value(measure, rule.when())));
        }
        SET.stream()
                .filter(field ->
                        rule.matches().contains("MeasurementSet") && rule.when().contains(field))
                .forEach(field -> entries.add(field + ": \"?\""));
        if (rule.matches().contains("Practice")) {
            entries.add("clinician: {practice: {clinicians: \"?\"}}");
        }
        return entries.isEmpty() ? "as: base" : String.join(", ", entries);
    }

    private Set<PiMeasure> named(Rule rule) {
        Set<PiMeasure> named = new LinkedHashSet<>();
        Matcher ids = ID.matcher(rule.when());
        while (ids.find()) {
            PiMeasure measure = measures.find(ids.group(1));
            if (measure != null) {
                named.add(measure);
            }
        }
        return named;
    }

    private static String value(PiMeasure measure, String when) {
        if (measure.kind() == PiMeasure.Kind.COUNTS) {
            return when.contains("numerator == 0") ? "0/100" : "50/100";
        }
        return String.valueOf(!NO.matcher(when).find());
    }
}
