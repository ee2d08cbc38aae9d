package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.Scenario;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the scenarios of one file. */
public final class ScenarioReader {

    private final YamlFile file;
    private final Map<String, SubmissionDraft> bases;
    private final Set<String> names = new HashSet<>();

    public ScenarioReader(YamlFile file, Map<String, SubmissionDraft> bases) {
        this.file = file;
        this.bases = bases;
    }

    /** Its scenarios; whatever is wrong with them is found fault with. */
    public List<Scenario> read(String text) {
        YamlFields root = file.fields(file.root(text), "the file");
        if (root == null) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        Node list = root.require("scenarios", "the file");
        for (Node item : file.items(list, "scenarios")) {
            if (item instanceof MappingNode mapping) {
                scenarios.addAll(scenarios(mapping));
            } else {
                file.fault(item, "a scenario must be a mapping");
            }
        }
        if (list != null && scenarios.isEmpty()) {
            file.fault(list, "there is no scenario");
        }
        root.end("the file", "scenarios");
        return scenarios;
    }

    private List<Scenario> scenarios(MappingNode item) {
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioTable.Row row : ScenarioTable.rows(file, item)) {
            int before = file.faults();
            Scenario scenario = scenario(row.at(), file.fields(row.item(), "a scenario"));
            if (file.faults() == before) {
                scenarios.stream()
                        .filter(scenario::repeats)
                        .findFirst()
                        .ifPresent(other ->
                                file.fault(row.at(), "this row gives what that of line " + other.line() + " gives"));
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(Node at, YamlFields fields) {
        String name = name(fields.require("name", "a scenario"));
        List<Integer> years = new ScenarioYears(file).read(fields.require("years", "a scenario"));
        ExpectationBasis basis = basis(fields.require("basis", "a scenario"));
        List<String> tags = file.texts(fields.take("tags"), "tags");
        YamlFields given = file.fields(fields.require("given", "a scenario"), "given");
        YamlFields then = file.fields(fields.require("then", "a scenario"), "then");
        fields.end("a scenario", "name, years, basis, tags, given, then, columns and rows");
        return new Scenario(
                file.path(),
                YamlFile.line(at),
                name,
                years,
                basis,
                tags,
                given == null ? null : new GivenReader(file, bases).template(given),
                then == null ? Map.of() : ThenByYear.read(file, then, years));
    }

    private String name(Node node) {
        String name = file.text(node, "name");
        if (name != null && !names.add(name)) {
            file.fault(node, "there is a scenario of this name in the file already");
        }
        return name;
    }

    private ExpectationBasis basis(Node node) {
        String word = file.text(node, "basis");
        ExpectationBasis basis = Stream.of(ExpectationBasis.values())
                .filter(candidate -> candidate.toString().equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && basis == null) {
            file.fault(node, "basis is one of " + List.of(ExpectationBasis.values()));
        }
        return basis;
    }
}
