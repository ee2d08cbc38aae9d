package org.mipspi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.rules.scope.RuleReading;
import org.mipspi.rules.scope.YearGrounds;
import org.mipspi.rules.scope.Years;

/**
 * One rule as it stands in its file.
 *
 * @param grounds what its conclusions rest on
 * @param otherYears what its conclusions rest on in years in which that differs
 * @param caveat what an answer that rests on it warns of; null where its reading is confirmed
 * @param years performance years in which it is in force
 * @param reading the alternatives of a reading under which alone it is in force; null if it is in force under all
 * @param because the sentence that it gives as its reason, or null
 * @param file path of the file within the rules folder
 * @param line line of the file on which the rule begins, from 1
 * @param lastLine line on which it ends
 * @param matches simple names of the types that its conditions match
 * @param when the conditions as written, on one line
 * @param text the rule as written, with the clause quoted above it
 */
public record Rule(
        Grounds grounds,
        List<YearGrounds> otherYears,
        Notice caveat,
        Years years,
        RuleReading reading,
        ReasonTemplate because,
        String file,
        int line,
        int lastLine,
        Set<String> matches,
        String when,
        String text) {

    /** Types of the facts of visits and of the patients who had them. */
    private static final Set<String> OF_VISITS = Set.of("Encounter", "HealthInformation", "PatientEncounters");

    private static final Pattern SHARED_METADATA = Pattern.compile("\\s*@(years|citation|confidence)\\(");

    /** The text with all the metadata that apply to the rule, including those at the head of its file. */
    public String fullText() {
        List<String> lines = new ArrayList<>(text.lines()
                .filter(line -> !SHARED_METADATA.matcher(line).lookingAt())
                .toList());
        lines.addAll(
                lines.indexOf("rule \"" + name() + '"') + 1,
                List.of(
                        "    @years(\"" + years + "\")",
                        "    @citation(\"" + citation() + "\")",
                        "    @confidence(\"" + confidence().word() + "\")"));
        return String.join("\n", lines);
    }

    /** The comment above it, which quotes the clause of the law or explains the rule; empty if there is none. */
    public String clause() {
        return text.lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }

    /** This rule with what its conclusions rest on in one performance year. */
    public Rule in(int year) {
        for (YearGrounds other : otherYears) {
            if (other.years().contains(year)) {
                Grounds ofYear = new Grounds(
                        requirement(),
                        name(),
                        other.citation() == null ? citation() : other.citation(),
                        other.confidence() == null ? confidence() : other.confidence());
                return new Rule(
                        ofYear,
                        otherYears,
                        RuleFileReader.caveat(ofYear),
                        years,
                        reading,
                        because,
                        file,
                        line,
                        lastLine,
                        matches,
                        when,
                        text);
            }
        }
        return this;
    }

    /** The consequence as written. */
    String then() {
        return text.substring(text.indexOf("\nthen\n"));
    }

    /** The rule's name, unique over all files. */
    public String name() {
        return grounds.rule();
    }

    /** Id of the requirement that it implements. */
    public String requirement() {
        return grounds.requirement();
    }

    /** Whether it judges visits or their patients. Such a rule has no part in the decision about a submission. */
    public boolean isOfVisits() {
        return matches.stream().anyMatch(OF_VISITS::contains);
    }

    /** Id of the requirement that it decides; null if it decides only what another requirement rests on. */
    public String decides() {
        return Requirement.decidedBy(name(), then());
    }

    /** Where to find the law, or the source of the reading. */
    public String citation() {
        return grounds.citation();
    }

    /** How sure the reading is. */
    public Confidence confidence() {
        return grounds.confidence();
    }
}
