package org.mipspi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.files.Finding;
import org.mipspi.rules.text.Spelling;

/** Checks whether the years of rules agree with each other and with the measure lists. */
final class CatalogChecks {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern EQUAL = Pattern.compile("\\bid\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern IN = Pattern.compile("\\bid\\s+in\\s*\\(([^)]*)\\)");

    private final Catalog catalog;

    CatalogChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What is wrong with the years in which rules are in force. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        catalog.rules().forEach(rule -> measuresOfOtherYears(rule, findings));
        catalog.requirements().forEach(requirement -> years(requirement.id(), findings));
        Set<String> requirements =
                catalog.requirements().stream().map(Requirement::id).collect(Collectors.toCollection(TreeSet::new));
        catalog.rules().forEach(rule -> standingsOfOthers(rule, requirements, findings));
        return findings;
    }

    /** A condition on measures that are not in the year's list never matches, and the rule would decide nothing. */
    private void measuresOfOtherYears(Rule rule, List<Finding> findings) {
        for (List<PiMeasure> oneOf : asked(rule)) {
            String without = catalog.measures().years().stream()
                    .filter(year -> rule.years().contains(year)
                            && oneOf.stream()
                                    .noneMatch(measure -> measure.years().contains(year)))
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            if (!without.isEmpty()) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        0,
                        oneOf.get(0) + " is not a measure of " + without + ", but the rule is in force in "
                                + rule.years(),
                        "change @years, or the years of the measure in its measure file"));
            }
        }
    }

    /** The measures that conditions ask for; of each list, one has to be in the year's list. */
    private List<List<PiMeasure>> asked(Rule rule) {
        List<List<PiMeasure>> asked = new ArrayList<>();
        List<PiMeasure> equal = known(EQUAL.matcher(rule.when()));
        if (rule.when().contains("||")) {
            asked.add(equal);
        } else {
            equal.forEach(measure -> asked.add(List.of(measure)));
        }
        for (Matcher in = IN.matcher(rule.when()); in.find(); ) {
            asked.add(known(TEXT.matcher(in.group(1))));
        }
        asked.removeIf(List::isEmpty);
        return asked;
    }

    private List<PiMeasure> known(Matcher texts) {
        return texts.results()
                .map(text -> catalog.measures().find(text.group(1)))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A rule may conclude a standing of another requirement than its name says only if its name is not that of a requirement
     * at all, such as ENGAGEMENT_LIMIT. Otherwise name or conclusion is a mistake.
     */
    private static void standingsOfOthers(Rule rule, Set<String> requirements, List<Finding> findings) {
        String named = rule.requirement();
        String meant = requirements.contains(named) ? named : Spelling.nearest(named, requirements);
        for (String standing : Requirement.standings(rule.then())) {
            if (!standing.equals(named) && meant != null) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        0,
                        "'" + rule.name() + "' concludes a standing of " + standing + ", not of " + named,
                        meant.equals(named)
                                ? "begin the name with " + standing + ", or conclude a standing of " + named
                                : "there is no requirement " + named + "; did you mean " + meant + "?"));
            }
        }
    }

    /** A requirement without a rule in a year would be missing from the answers of that year. */
    private void years(String requirement, List<Finding> findings) {
        List<Rule> rules = catalog.rules().stream()
                .filter(rule -> requirement.equals(rule.decides()))
                .toList();
        List<Integer> decided = catalog.measures().years().stream()
                .filter(year -> rules.stream().anyMatch(rule -> rule.years().contains(year)))
                .toList();
        for (int year : catalog.measures().years()) {
            if (!decided.isEmpty()
                    && !decided.contains(year)
                    && year > decided.get(0)
                    && year < decided.get(decided.size() - 1)) {
                findings.add(new Finding(
                        rules.get(0).file(),
                        rules.get(0).line(),
                        0,
                        "no rule decides " + requirement + " in " + year + ", but rules decide it before and after",
                        "extend @years of a rule, or add a rule for " + year));
            }
        }
    }
}
