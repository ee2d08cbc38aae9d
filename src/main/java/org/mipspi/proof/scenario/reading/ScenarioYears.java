package org.mipspi.proof.scenario.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.rules.Years;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads performance years of scenario files, of which there must be rules. */
final class ScenarioYears {

    private final YamlFile file;

    ScenarioYears(YamlFile file) {
        this.file = file;
    }

    /** One range or a list of them; an open end reaches to the last year that there are rules for. */
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
            file.fault(node, "years names none");
        }
        return List.copyOf(years);
    }

    private List<Integer> range(Node node, String text) {
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
