package org.mipspi.proof.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.Rule;
import org.mipspi.rules.scope.NamedAlternative;

/**
 * The text to start from when writing the scenario that closes a gap. It contains what the rule shows; the author
 * replaces each {@code "?"} with a value derived from the law. It never copies what a rule concludes now as the
 * expectation, except if the status itself is the gap.
 */
public final class ScenarioSkeleton {

    private static final Pattern NO = Pattern.compile("==\\s*Answer\\.NO\\b");
    private static final Pattern UNREPORTED = Pattern.compile("==\\s*Answer\\.NOT_REPORTED\\b");
    private static final Pattern ID = Pattern.compile("\"(PI_\\w+)\"");

    /** The fields of a measurement set that rules refer to. */
    private static final List<String> SET =
            List.of("performanceStart", "performanceEnd", "cehrtId", "cehrtCertifiedOn");

    private ScenarioSkeleton() {}

    /** A scenario, as an item of a file's list. */
    public static String of(CoverageGap gap) {
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

    private static List<Integer> years(CoverageGap gap) {
        return gap instanceof CoverageGap.NeverStood standing
                ? List.of(standing.seen().year())
                : PiMeasure.YEARS.stream().filter(gap.rule().years()::contains).toList();
    }

    private static String then(CoverageGap gap) {
        if (gap instanceof CoverageGap.NeverStood standing) {
            return standing.seen().standing().requirement() + ": "
                    + standing.seen().status();
        }
        String requirement = gap.rule().requirement();
        boolean isRequirement = Stream.of(Requirement.values())
                .anyMatch(minimum -> minimum.name().equals(requirement));
        return (isRequirement ? requirement : "outcome") + ": \"?\"";
    }

    /** The values that the rule's conditions imply for the measures and fields that it names. */
    private static String given(Rule rule) {
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

    private static Set<PiMeasure> named(Rule rule) {
        Set<PiMeasure> named = EnumSet.noneOf(PiMeasure.class);
        Matcher ids = ID.matcher(rule.when());
        while (ids.find()) {
            Stream.of(PiMeasure.values())
                    .filter(measure -> measure.name().equals(ids.group(1)))
                    .forEach(named::add);
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
