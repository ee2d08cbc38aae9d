package org.mipspi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.files.Finding;

/**
 * All rules of a folder, of every year, with their titles, laws and remedies.
 *
 * @param files the rule files, in the order of their paths
 */
public record Catalog(List<RuleFile> files) {

    /** What is wrong in the rule files taken together. */
    public List<Finding> findings() {
        List<Finding> findings = repeatedNames();
        findings.addAll(scatteredRequirements());
        return findings;
    }

    /** The rules of all files. */
    public List<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The rules in force in a performance year. */
    public List<Rule> rules(int year) {
        return rules().stream().filter(rule -> rule.years().contains(year)).toList();
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
