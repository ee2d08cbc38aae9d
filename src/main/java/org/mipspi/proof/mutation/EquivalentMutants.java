package org.mipspi.proof.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The mutants that are listed as changing nothing, each with the reason. The list is checked: an entry for a mutant
 * that does not exist, or that a scenario kills, is a finding.
 *
 * @param entries the entries, in the order of the file
 */
public record EquivalentMutants(List<Entry> entries) {

    private static final String NAME = "equivalent.yaml";

    /**
     * One entry.
     *
     * @param file the file that contains it
     * @param line its line, from 1
     * @param rule name of the rule
     * @param kind what was done to it
     * @param what the place and what replaces it
     * @param reason why the mutant changes nothing
     */
    public record Entry(String file, int line, String rule, String kind, String what, String reason) {

        String id() {
            return rule + " | " + kind + " | " + what;
        }

        private Finding finding(String message) {
            return new Finding(file, line, 1, message + ": " + id(), null);
        }
    }

    /** The list for the built-in rules. */
    public static TextFile builtIn() {
        return new TextFolder(".yaml", 1, 1024 * 1024)
                .onClassPath("/mutants", NAME)
                .get(0);
    }

    /**
     * Reads a file.
     *
     * @throws ScenariosInvalid with every finding in it
     */
    public static EquivalentMutants read(TextFile source) throws ScenariosInvalid {
        List<Finding> findings = new ArrayList<>();
        YamlFile file = new YamlFile(source.path(), findings);
        YamlFields root = file.fields(file.root(source.text()), "the file");
        List<Entry> entries = new ArrayList<>();
        if (root != null) {
            for (Node node : file.items(root.require("equivalent", "the file"), "equivalent")) {
                YamlFields fields = file.fields(node, "an entry");
                if (fields != null) {
                    entries.add(entry(file, fields));
                }
            }
            root.end("the file", "equivalent");
        }
        if (!findings.isEmpty()) {
            throw new ScenariosInvalid(findings);
        }
        return new EquivalentMutants(List.copyOf(entries));
    }

    private static Entry entry(YamlFile file, YamlFields fields) {
        Function<String, String> text = key -> file.text(fields.require(key, "an entry"), key);
        Entry entry = new Entry(
                file.path(),
                YamlFile.line(fields.node()),
                text.apply("rule"),
                text.apply("kind"),
                text.apply("what"),
                text.apply("because"));
        fields.end("an entry", "rule, kind, what, because");
        return entry;
    }

    /** The entries for rules with one of these names. */
    public EquivalentMutants of(Set<String> rules) {
        return new EquivalentMutants(
                entries.stream().filter(entry -> rules.contains(entry.rule())).toList());
    }

    /** The reasons, by the mutant's id. */
    Map<String, String> reasons() {
        return entries.stream().collect(Collectors.toMap(Entry::id, Entry::reason, (first, again) -> first));
    }

    /**
     * The entries that are wrong.
     *
     * @param unknown whether the rule with this name was not judged, so that nothing is known about its mutants
     */
    public List<Finding> refuted(Predicate<String> unknown, List<MutantVerdict> verdicts) {
        Map<String, MutantVerdict> byId = verdicts.stream()
                .collect(Collectors.toMap(verdict -> verdict.mutant().id(), Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            MutantVerdict verdict = byId.get(entry.id());
            if (!seen.add(entry.id())) {
                findings.add(entry.finding("listed twice"));
            } else if (verdict == null && !unknown.test(entry.rule())) {
                findings.add(entry.finding("there is no such mutant"));
            } else if (verdict instanceof MutantVerdict.Killed killed) {
                findings.add(entry.finding("is not equivalent: " + killed.detail() + " kills it"));
            }
        }
        return findings;
    }
}
