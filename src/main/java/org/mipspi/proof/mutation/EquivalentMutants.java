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
 * The mutants that are said to change nothing, each with the reason. What is said is checked: a reason for a mutant that
 * there is not, or that a scenario kills, is a fault.
 *
 * @param entries the statements, in the order of the file
 */
public record EquivalentMutants(List<Entry> entries) {

    /** A file without a word on any mutant. */
    public static final EquivalentMutants NONE = new EquivalentMutants(List.of());

    private static final String NAME = "equivalent.yaml";

    /**
     * One statement.
     *
     * @param file the file it stands in
     * @param line its line, from 1
     * @param rule name of the rule
     * @param kind what was done to it
     * @param what where, and what stands there instead
     * @param reason why that changes nothing
     */
    public record Entry(String file, int line, String rule, String kind, String what, String reason) {

        String id() {
            return rule + " | " + kind + " | " + what;
        }

        private Finding fault(String message) {
            return new Finding(file, line, 1, message + ": " + id(), null);
        }
    }

    /** What this build says of mutants of its own rules. */
    public static TextFile builtIn() {
        return new TextFolder(".yaml", 1, 1024 * 1024)
                .onClassPath("/mutants", NAME)
                .get(0);
    }

    /**
     * Reads a file.
     *
     * @throws ScenariosInvalid with every fault of it
     */
    public static EquivalentMutants read(TextFile source) throws ScenariosInvalid {
        List<Finding> faults = new ArrayList<>();
        YamlFile file = new YamlFile(source.path(), faults);
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
        if (!faults.isEmpty()) {
            throw new ScenariosInvalid(faults);
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

    /** The reasons, by the mutant's id. */
    Map<String, String> reasons() {
        return entries.stream().collect(Collectors.toMap(Entry::id, Entry::reason, (first, again) -> first));
    }

    /**
     * What of it does not hold.
     *
     * @param unknown whether a rule of this name cannot have been judged, so that nothing is known of its mutants
     */
    public List<Finding> refuted(Predicate<String> unknown, List<MutantVerdict> verdicts) {
        Map<String, MutantVerdict> byId = verdicts.stream()
                .collect(Collectors.toMap(verdict -> verdict.mutant().id(), Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Finding> faults = new ArrayList<>();
        for (Entry entry : entries) {
            MutantVerdict verdict = byId.get(entry.id());
            if (!seen.add(entry.id())) {
                faults.add(entry.fault("stands here twice"));
            } else if (verdict == null && !unknown.test(entry.rule())) {
                faults.add(entry.fault("there is no such mutant"));
            } else if (verdict instanceof MutantVerdict.Killed killed) {
                faults.add(entry.fault("is not equivalent, for " + killed.detail() + " kills it"));
            }
        }
        return faults;
    }
}
