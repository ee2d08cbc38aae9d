package org.mipspi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.Reading;
import org.mipspi.rules.scope.ReadingChoice;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.ReadingsReader;

/**
 * All rules of a folder, of every year, with their titles, laws and remedies.
 *
 * @param files the rule files, in the order of their paths
 * @param measures the measure lists of every supported year
 * @param readings the readings that some rule depends on
 */
public record Catalog(List<RuleFile> files, MeasureLists measures, Readings readings) {

    /** What is wrong in the rule files taken together. */
    public List<Finding> findings() {
        List<Finding> findings = repeatedNames();
        findings.addAll(scatteredRequirements());
        findings.addAll(new CatalogChecks(this).findings());
        return findings;
    }

    /** The same rules, only with the readings that some of them depend on. */
    public Catalog withReadingsOfItsRules() {
        Set<String> named = rules().stream()
                .filter(rule -> rule.reading() != null)
                .map(rule -> rule.reading().reading())
                .collect(Collectors.toSet());
        return new Catalog(files, measures, readings.only(reading -> named.contains(reading.id())));
    }

    /** The rules of all files. */
    public List<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The rules of a performance year, under whichever readings they are in force. */
    public List<Rule> rules(int year) {
        return rules().stream().filter(rule -> rule.years().contains(year)).toList();
    }

    /** The rules in force in a performance year under the chosen alternatives, with what they rest on in that year. */
    public List<Rule> rules(int year, ReadingChoice choice) {
        return rules().stream()
                .filter(rule -> isInForce(rule, year, choice))
                .map(rule -> rule.in(year))
                .toList();
    }

    /** Whether a rule is in force in a performance year under the chosen alternatives. */
    public boolean isInForce(Rule rule, int year, ReadingChoice choice) {
        return rule.years().contains(year) && readings.allow(rule.reading(), year, choice);
    }

    /** The requirements that rules of a performance year decide, in the order in which answers list them. */
    public List<Requirement> requirements(int year) {
        return requirements(rules(year));
    }

    /** The requirements of all years, in the order in which answers list them. */
    public List<Requirement> requirements() {
        return requirements(rules());
    }

    private List<Requirement> requirements(List<Rule> rules) {
        Map<String, RuleFile> homes = new HashMap<>();
        files.forEach(file -> homes.put(file.source().path(), file));
        return rules.stream()
                .filter(rule -> rule.decides() != null)
                .map(rule -> homes.get(rule.file()).requirement(rule.requirement()))
                .distinct()
                .sorted(Requirement.IN_ANSWERS)
                .toList();
    }

    /** What would meet a requirement, by the requirement's id; null if there is nothing to meet. */
    public Map<String, String> remedies() {
        Map<String, String> remedies = new HashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> remedies.put(rule.requirement(), file.remedy())));
        return Collections.unmodifiableMap(remedies);
    }

    /** Drools reports a repeated name only within one package. Names must be unique over all files. */
    private List<Finding> repeatedNames() {
        Map<String, Rule> seen = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules()) {
            Rule first = seen.putIfAbsent(rule.name(), rule);
            if (first != null) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        0,
                        "the rule name '" + rule.name() + "' is taken",
                        "see " + first.file() + ":" + first.line()));
            }
        }
        return findings;
    }

    /** An alternative without a rule would decide nothing, or decide by rules that do not name it. */
    public List<Finding> alternativesWithoutRules() {
        List<Finding> findings = new ArrayList<>();
        for (Reading reading : readings.all()) {
            for (String alternative : reading.ids()) {
                boolean hasRule = rules().stream()
                        .map(Rule::reading)
                        .anyMatch(of -> of != null
                                && of.reading().equals(reading.id())
                                && of.alternatives().contains(alternative));
                if (!hasRule) {
                    NamedAlternative named = new NamedAlternative(reading.id(), alternative);
                    findings.add(new Finding(
                            ReadingsReader.PATH,
                            0,
                            0,
                            "no rule depends on " + named,
                            "mark its rules with @reading(\"" + named + "\"), or remove it from the file"));
                }
            }
        }
        return findings;
    }

    /** A requirement has one file, and so one title, law and remedy. */
    private List<Finding> scatteredRequirements() {
        Map<String, String> homes = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules()) {
            String home = homes.putIfAbsent(rule.requirement(), rule.file());
            if (home != null && !home.equals(rule.file())) {
                findings.add(new Finding(
                        rule.file(),
                        rule.line(),
                        0,
                        rule.requirement() + " has rules in another file too",
                        "keep them together in " + home));
            }
        }
        return findings;
    }
}
