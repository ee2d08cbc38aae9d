package org.mipspi.proof.scenario.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.rules.scope.Years;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the performance years of scenarios. Rules must exist for each year. */
final class ScenarioYears {

    private final YamlFile file;
    private final List<Integer> supported;

    ScenarioYears(YamlFile file, List<Integer> supported) {
        this.file = file;
        this.supported = supported;
    }

    /** One range or a list of ranges. A range without an end reaches the last year that has rules. */
    List<Integer> read(Node node) {
        Set<Integer> years = new TreeSet<>();
        List<Node> ranges =
                node instanceof SequenceNode list ? list.getValue() : node == null ? List.of() : List.of(node);
        for (Node range : ranges) {
            String text = file.text(range, "years");
            if (text != null) {
                years.addAll(range(range, text));
            }
        }
        if (node != null && ranges.isEmpty()) {
            file.report(node, "years is empty; name at least one performance year");
        }
        return List.copyOf(years);
    }

    private List<Integer> range(Node node, String text) {
        try {
            Years range = Years.parse(text);
            for (Years.Range part : range.ranges()) {
                boolean ended = part.to() != Integer.MAX_VALUE;
                if (!supported.contains(part.from()) || (ended && !supported.contains(part.to()))) {
                    file.report(node, "rules exist only for the performance years " + supported);
                }
            }
            return supported.stream().filter(range::contains).toList();
        } catch (IllegalArgumentException e) {
            file.report(node, e.getMessage());
            return List.of();
        }
    }
}
