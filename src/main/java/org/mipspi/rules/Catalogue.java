package org.mipspi.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.compile.DrlParsing;
import org.mipspi.rules.safety.SafeSubset;
import org.mipspi.rules.text.RulesInvalid;

/**
 * All rules of a folder, of every year, with the prose that stands beside them.
 *
 * @param files the rule files, in the order of their paths
 */
public record Catalogue(List<RuleFile> files) {

    /**
     * Reads rule files and holds them to the safe subset; nothing is compiled yet.
     *
     * @throws RulesInvalid with everything that was found wrong
     */
    public static Catalogue read(List<TextFile> sources) throws RulesInvalid {
        RuleFileReader reader = new RuleFileReader();
        SafeSubset safeSubset = new SafeSubset();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : sources) {
            PackageDescr tree = safeSubset.isReadable(source) ? DrlParsing.parse(source, findings) : null;
            if (tree == null) {
                safeSubset.checkLines(source);
            } else {
                safeSubset.check(source, tree);
                files.add(reader.read(source, tree));
            }
        }
        findings.addAll(safeSubset.findings());
        return of(files, reader, findings);
    }

    /**
     * Reads the rule files that this build carries. They are held to the safe subset where it is built and by
     * {@code check}; to do so again at every start would take as long as all the rest of it.
     *
     * @param builtIn {@link RuleFolder#builtIn()}, and nothing else
     * @throws RulesInvalid with everything that was found wrong
     */
    public static Catalogue readBuiltIn(List<TextFile> builtIn) throws RulesInvalid {
        RuleFileReader reader = new RuleFileReader();
        List<Finding> findings = new ArrayList<>();
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : builtIn) {
            PackageDescr tree = DrlParsing.parse(source, findings);
            if (tree != null) {
                files.add(reader.read(source, tree));
            }
        }
        return of(files, reader, findings);
    }

    private static Catalogue of(List<RuleFile> files, RuleFileReader reader, List<Finding> findings)
            throws RulesInvalid {
        Catalogue catalogue = new Catalogue(List.copyOf(files));
        findings.addAll(reader.findings());
        findings.addAll(catalogue.repeatedNames());
        findings.addAll(catalogue.scatteredStatements());
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(Finding::file)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::column));
            throw new RulesInvalid(findings);
        }
        return catalogue;
    }

    /** The rules of all files. */
    public List<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The rules in force in a performance year. */
    public List<Rule> rules(int year) {
        return rules().stream().filter(rule -> rule.years().contains(year)).toList();
    }

    /** What would meet a requirement, by the requirement's id; null where there is nothing to meet. */
    public Map<String, String> remedies() {
        Map<String, String> remedies = new HashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> remedies.put(rule.requirement(), file.remedy())));
        return Collections.unmodifiableMap(remedies);
    }

    /** Drools finds a repeated name only within one package; a name is an address, so it is unique over all. */
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

    /** A statement has one file, and so one title, law and remedy. */
    private List<Finding> scatteredStatements() {
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
