package org.mipspi.proof.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.files.PrintableText;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.GivenVisits;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.rules.scope.NamedAlternative;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the scenarios of one file. */
final class ScenarioReader {

    /** A bound far beyond any real file; docs/scenarios.md lists it. A table counts each of its rows. */
    private static final int MAX_SCENARIOS = 5_000;

    private final YamlFile file;
    private final ScenarioIds ids;
    private final Map<String, SubmissionDraft> bases;
    private final Set<String> names = new HashSet<>();

    ScenarioReader(YamlFile file, ScenarioIds ids, Map<String, SubmissionDraft> bases) {
        this.file = file;
        this.ids = ids;
        this.bases = bases;
    }

    /** Its scenarios. Everything wrong with them is reported. */
    List<Scenario> read(String text) {
        YamlFields root = file.fields(file.root(text), "the file");
        if (root == null) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        Node list = root.require("scenarios", "the file");
        for (Node item : file.items(list, "scenarios")) {
            if (scenarios.size() >= MAX_SCENARIOS) {
                file.report(item, "a file has at most " + MAX_SCENARIOS + " scenarios; divide it into several files");
                break;
            }
            if (item instanceof MappingNode mapping) {
                scenarios.addAll(scenarios(mapping));
            } else {
                file.report(item, "a scenario must be a mapping");
            }
        }
        if (list != null && scenarios.isEmpty()) {
            file.report(list, "scenarios is empty; add at least one scenario");
        }
        root.end("the file", "scenarios");
        return scenarios;
    }

    private List<Scenario> scenarios(MappingNode item) {
        List<Scenario> scenarios = new ArrayList<>();
        for (ScenarioTable.Row row : ScenarioTable.rows(file, item)) {
            int before = file.findings();
            Scenario scenario = scenario(row.at(), file.fields(row.item(), "a scenario"));
            if (file.findings() == before) {
                scenarios.stream()
                        .filter(scenario::repeats)
                        .findFirst()
                        .ifPresent(other -> file.report(
                                row.at(),
                                "this row gives the same as the row on line " + other.line()
                                        + "; change it or remove it"));
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(Node at, YamlFields fields) {
        String name = name(fields.require("name", "a scenario"));
        List<Integer> years = new ScenarioYears(file, ids.years()).read(fields.require("years", "a scenario"));
        ExpectationBasis basis = basis(fields.require("basis", "a scenario"));
        List<NamedAlternative> readings = readings(fields.take("reading"));
        List<String> tags = file.texts(fields.take("tags"), "tags");
        YamlFields given = file.fields(fields.require("given", "a scenario"), "given");
        YamlFields then = file.fields(fields.require("then", "a scenario"), "then");
        fields.end("a scenario", "name, years, basis, reading, tags, given, then, columns and rows");
        boolean counts = given != null && given.has(GivenVisitsReader.VISITS);
        GivenVisitsReader reader = new GivenVisitsReader(file, years);
        GivenVisits visits = counts ? reader.read(given) : null;
        ExpectationsByYear.Entries entries = (entry, of) -> ExpectationReader.read(file, ids, entry, of);
        if (visits != null) {
            CountExpectationReader expected = new CountExpectationReader(file, ids, reader);
            expected.checkIds(given.node());
            entries = (entry, of) -> expected.read(entry);
        }
        return new Scenario(
                file.path(),
                YamlFile.line(at),
                name,
                years,
                basis,
                readings,
                tags,
                given == null || counts ? visits : new GivenSubmissionReader(file, ids, bases).template(given),
                then == null ? Map.of() : new ExpectationsByYear(file, ids.years(), years, entries).read(then));
    }

    private String name(Node node) {
        String name = file.text(node, "name");
        if (name != null && !PrintableText.line(name).equals(name)) {
            file.report(node, "name has a line break or another character that cannot be shown; write it on one line");
        } else if (name != null && !names.add(name)) {
            file.report(node, "another scenario in this file has the same name; give this one a different name");
        }
        return name;
    }

    /** One alternative, or a list of alternatives of different readings. */
    private List<NamedAlternative> readings(Node node) {
        List<Node> items =
                node instanceof SequenceNode list ? list.getValue() : node == null ? List.of() : List.of(node);
        List<NamedAlternative> readings = new ArrayList<>();
        for (Node item : items) {
            String text = file.text(item, "reading");
            try {
                if (text != null) {
                    readings.add(NamedAlternative.parse(text));
                }
            } catch (IllegalArgumentException e) {
                file.report(item, e.getMessage());
            }
        }
        return List.copyOf(readings);
    }

    private ExpectationBasis basis(Node node) {
        String word = file.text(node, "basis");
        ExpectationBasis basis = Stream.of(ExpectationBasis.values())
                .filter(candidate -> candidate.toString().equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && basis == null) {
            file.report(node, "basis cannot be '" + word + "'; expected one of " + List.of(ExpectationBasis.values()));
        }
        return basis;
    }
}
