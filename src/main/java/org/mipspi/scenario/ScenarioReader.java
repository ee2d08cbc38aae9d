package org.mipspi.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.Years;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the scenarios of one file. */
final class ScenarioReader {

    private final YamlFile file;
    private final Map<String, Draft> bases;
    private final Set<String> names = new HashSet<>();

    ScenarioReader(YamlFile file, Map<String, Draft> bases) {
        this.file = file;
        this.bases = bases;
    }

    /** Its scenarios; whatever is wrong with them is found fault with. */
    List<Scenario> read(String text) {
        Fields root = file.fields(file.root(text), "the file");
        if (root == null) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        Node list = root.require("scenarios", "the file");
        for (Node item : file.items(list, "scenarios")) {
            Fields fields = file.fields(item, "a scenario");
            if (fields != null) {
                scenarios.add(scenario(fields));
            }
        }
        if (list != null && scenarios.isEmpty()) {
            file.fault(list, "there is no scenario");
        }
        root.end("the file", "scenarios");
        return scenarios;
    }

    private Scenario scenario(Fields fields) {
        String name = name(fields.require("name", "a scenario"));
        List<Integer> years = years(fields.require("years", "a scenario"));
        Basis basis = basis(fields.require("basis", "a scenario"));
        List<String> tags = file.texts(fields.take("tags"), "tags");
        Fields given = file.fields(fields.require("given", "a scenario"), "given");
        Fields then = file.fields(fields.require("then", "a scenario"), "then");
        fields.end("a scenario", "name, years, basis, tags, given and then");
        return new Scenario(
                file.path(),
                YamlFile.line(fields.node()),
                name,
                years,
                basis,
                tags,
                given == null ? null : new GivenReader(file, bases).template(given),
                then == null ? List.of() : ThenReader.read(file, then, years));
    }

    private String name(Node node) {
        String name = file.text(node, "name");
        if (name != null && !names.add(name)) {
            file.fault(node, "there is a scenario of this name in the file already");
        }
        return name;
    }

    private Basis basis(Node node) {
        String word = file.text(node, "basis");
        Basis basis = Stream.of(Basis.values())
                .filter(candidate -> candidate.toString().equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && basis == null) {
            file.fault(node, "basis is one of " + List.of(Basis.values()));
        }
        return basis;
    }

    /** One range or a list of them; an open end reaches to the last year that there are rules for. */
    private List<Integer> years(Node node) {
        Set<Integer> years = new TreeSet<>();
        List<Node> ranges =
                node instanceof SequenceNode list ? list.getValue() : node == null ? List.of() : List.of(node);
        for (Node range : ranges) {
            String text = file.text(range, "years");
            if (text != null) {
                years.addAll(years(range, text));
            }
        }
        return List.copyOf(years);
    }

    private List<Integer> years(Node node, String text) {
        try {
            Years range = Years.parse(text);
            for (Years.Range part : range.ranges()) {
                boolean ended = part.to() != Integer.MAX_VALUE;
                if (!PiMeasure.YEARS.contains(part.from()) || (ended && !PiMeasure.YEARS.contains(part.to()))) {
                    file.fault(node, "there are rules for the performance years " + PiMeasure.YEARS + " only");
                }
            }
            return PiMeasure.YEARS.stream().filter(range::contains).toList();
        } catch (IllegalArgumentException e) {
            file.fault(node, e.getMessage());
            return List.of();
        }
    }
}
