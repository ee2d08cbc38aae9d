package org.mipspi.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mipspi.files.TextFile;

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
        List<Fault> faults = new ArrayList<>();
        Map<String, Draft> bases = bases(sources, faults);
        List<Scenario> scenarios = new ArrayList<>();
        for (TextFile source : sources) {
            if (holdsScenarios(source)) {
                scenarios.addAll(new ScenarioReader(new YamlFile(source.path(), faults), bases).read(source.text()));
            }
        }
        if (!faults.isEmpty()) {
            faults.sort(
                    Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column));
            // What the rows of a table share is read with each of them.
            throw new ScenariosInvalid(faults.stream().distinct().toList());
        }
        return new ScenarioSuite(List.copyOf(scenarios));
    }

    /** Whether a file of a scenarios folder is one of scenarios, not of what goes with them. */
    static boolean holdsScenarios(TextFile source) {
        return !source.path().equals(BASES) && !source.path().equals(AcceptedGaps.FILE);
    }

    /** Those of its scenarios that are wanted. */
    public ScenarioSuite only(Predicate<Scenario> wanted) {
        return new ScenarioSuite(scenarios.stream().filter(wanted).toList());
    }

    private static Map<String, Draft> bases(List<TextFile> sources, List<Fault> faults) {
        List<TextFile> own =
                sources.stream().filter(source -> source.path().equals(BASES)).toList();
        List<TextFile> from = own.isEmpty()
                ? ScenarioFolder.builtIn().stream()
                        .filter(source -> source.path().equals(BASES))
                        .toList()
                : own;
        Map<String, Draft> bases = new LinkedHashMap<>();
        for (TextFile source : from) {
            YamlFile file = new YamlFile(source.path(), faults);
            Fields root = file.fields(file.root(source.text()), "the file");
            Fields named = root == null ? null : file.fields(root.require("bases", "the file"), "bases");
            for (String name : named == null ? List.<String>of() : named.keys()) {
                Fields base = file.fields(named.take(name), name);
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
