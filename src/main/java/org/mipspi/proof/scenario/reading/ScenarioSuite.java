package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenariosInvalid;

/**
 * Scenarios of a folder, read and found fit to run.
 *
 * @param scenarios the scenarios, in the order of files and lines
 */
public record ScenarioSuite(List<Scenario> scenarios) {

    /** The file that names the base submissions. A folder without one starts from the bases that this build carries. */
    public static final String BASES = "bases.yaml";

    /**
     * Reads scenario files; nothing is run yet.
     *
     * @throws ScenariosInvalid with every fault of every file
     */
    public static ScenarioSuite read(List<TextFile> sources) throws ScenariosInvalid {
        List<Finding> faults = new ArrayList<>();
        Map<String, SubmissionDraft> bases = bases(sources, faults);
        List<Scenario> scenarios = new ArrayList<>();
        for (TextFile source : sources) {
            if (holdsScenarios(source)) {
                scenarios.addAll(new ScenarioReader(new YamlFile(source.path(), faults), bases).read(source.text()));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Finding::file)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::column));
            // What the rows of a table share is read with each of them.
            throw new ScenariosInvalid(faults.stream().distinct().toList());
        }
        return new ScenarioSuite(List.copyOf(scenarios));
    }

    /** Whether a file of a scenarios folder is one of scenarios, not of what goes with them. */
    public static boolean holdsScenarios(TextFile source) {
        return !source.path().equals(BASES) && !source.path().equals(AcceptedGaps.FILE);
    }

    /** Those of its scenarios that are wanted. */
    public ScenarioSuite only(Predicate<Scenario> wanted) {
        return new ScenarioSuite(scenarios.stream().filter(wanted).toList());
    }

    private static Map<String, SubmissionDraft> bases(List<TextFile> sources, List<Finding> faults) {
        List<TextFile> own =
                sources.stream().filter(source -> source.path().equals(BASES)).toList();
        List<TextFile> from = own.isEmpty()
                ? ScenarioFolder.builtIn().stream()
                        .filter(source -> source.path().equals(BASES))
                        .toList()
                : own;
        Map<String, SubmissionDraft> bases = new LinkedHashMap<>();
        for (TextFile source : from) {
            YamlFile file = new YamlFile(source.path(), faults);
            YamlFields root = file.fields(file.root(source.text()), "the file");
            YamlFields named = root == null ? null : file.fields(root.require("bases", "the file"), "bases");
            for (String name : named == null ? List.<String>of() : named.keys()) {
                YamlFields base = file.fields(named.take(name), name);
                if (base != null) {
                    // One by one, so that a base can start from those before it.
                    bases.put(name, new GivenReader(file, bases).named(base));
                }
            }
            if (root != null) {
                root.end("the file", "bases");
            }
        }
        return bases;
    }
}
