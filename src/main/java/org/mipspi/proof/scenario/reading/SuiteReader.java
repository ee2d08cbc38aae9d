package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.scope.ReadingsReader;

/** Reads the files of a scenarios folder and checks that every scenario in them can be run. */
public final class SuiteReader {

    private SuiteReader() {}

    /**
     * Reads scenario files; it does not run them.
     *
     * @param rules the rules that they test, whose ids they may name
     * @throws ScenariosInvalid with every finding in every file
     */
    public static ScenarioSuite read(List<TextFile> sources, Catalog rules) throws ScenariosInvalid {
        List<Finding> findings = new ArrayList<>();
        ScenarioIds ids = ScenarioIds.of(rules);
        findings.addAll(unreadable(sources));
        Map<String, SubmissionDraft> bases = bases(sources, ids, findings);
        List<Scenario> scenarios = new ArrayList<>();
        for (TextFile source : sources) {
            if (holdsScenarios(source) && source.unreadable() == null) {
                scenarios.addAll(
                        new ScenarioReader(new YamlFile(source.path(), findings), ids, bases).read(source.text()));
            }
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(Finding::file)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::column));
            // Findings in what the rows of a table share occur once per row.
            throw new ScenariosInvalid(findings.stream().distinct().toList());
        }
        return new ScenarioSuite(List.copyOf(scenarios));
    }

    private static List<Finding> unreadable(List<TextFile> sources) {
        return sources.stream()
                .map(TextFile::unreadable)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether a file of a scenarios folder contains scenarios, and not bases, accepted gaps or readings of rules in it. */
    public static boolean holdsScenarios(TextFile source) {
        return !("/" + source.path()).endsWith("/" + ReadingsReader.PATH)
                && !ScenarioFolder.is(source, ScenarioFolder.BASES)
                && !ScenarioFolder.is(source, ScenarioFolder.ACCEPTED_GAPS);
    }

    private static Map<String, SubmissionDraft> bases(List<TextFile> sources, ScenarioIds ids, List<Finding> findings) {
        List<TextFile> own = sources.stream()
                .filter(source -> ScenarioFolder.is(source, ScenarioFolder.BASES) && source.unreadable() == null)
                .toList();
        List<TextFile> from = own.isEmpty()
                ? ScenarioFolder.builtIn().stream()
                        .filter(source -> source.path().equals(ScenarioFolder.BASES))
                        .toList()
                : own;
        Map<String, SubmissionDraft> bases = new LinkedHashMap<>();
        for (TextFile source : from) {
            YamlFile file = new YamlFile(source.path(), findings);
            YamlFields root = file.fields(file.root(source.text()), "the file");
            YamlFields named = root == null ? null : file.fields(root.require("bases", "the file"), "bases");
            for (String name : named == null ? List.<String>of() : named.keys()) {
                YamlFields base = file.fields(named.take(name), name);
                if (base != null) {
                    // One by one, so that a base can start from an earlier one.
                    bases.put(name, new GivenSubmissionReader(file, ids, bases).named(base));
                }
            }
            if (root != null) {
                root.end("the file", "bases");
            }
        }
        return bases;
    }
}
