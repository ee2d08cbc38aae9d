package org.mipspi.rules.scope;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.rules.scope.Reading.Alternative;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file that describes the readings of a rule folder, {@value #PATH}. */
public final class ReadingsReader {

    /** Path of the file within a rule folder. */
    public static final String PATH = "readings.yaml";

    private final YamlFile file;
    private final MeasureLists measures;
    private final Map<Reading, Node> readings = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    private ReadingsReader(YamlFile file, MeasureLists measures) {
        this.file = file;
        this.measures = measures;
    }

    /**
     * The readings of a file. What is wrong in it is reported; of a faulty file, only its complete readings are returned.
     *
     * @param measures the measure lists of the supported years
     */
    public static Readings read(TextFile source, MeasureLists measures, List<Finding> findings) {
        int before = findings.size();
        YamlFile file = new YamlFile(source.path(), findings);
        ReadingsReader reader = new ReadingsReader(file, measures);
        List<Node> places = file.items(file.root(source.text()), "the file");
        places.forEach(reader::reading);
        Readings all = new Readings(List.copyOf(reader.readings.keySet()));
        if (findings.size() == before) {
            reader.checkTogether(all);
        }
        return all;
    }

    private void reading(Node node) {
        int before = file.findings();
        YamlFields fields = file.fields(node, "a reading");
        if (fields == null) {
            return;
        }
        Node idNode = fields.require("id", "a reading");
        String id = file.text(idNode, "id");
        if (id != null && !ids.add(id)) {
            file.report(idNode, "another reading has the id " + id + "; give this one a different id");
        }
        String of = id == null ? "a reading" : id;
        Years years = years(fields.require("years", of));
        String question = file.text(fields.require("question", of), "question");
        Node takenNode = fields.require("taken", of);
        String taken = file.text(takenNode, "taken");
        Node list = fields.require("alternatives", of);
        List<Alternative> alternatives = alternatives(list, of);
        String settles = file.text(fields.require("settles", of), "settles");
        fields.end(of, "id, years, question, taken, alternatives and settles");
        Reading reading = new Reading(id, years, question, taken, alternatives, settles);
        if (list != null && alternatives.size() < 2) {
            file.report(list, of + " has fewer than two alternatives; add the others");
        } else if (taken != null && reading.alternative(taken) == null) {
            file.report(takenNode, new Readings(List.of(reading)).problem(id, taken));
        }
        if (file.findings() == before) {
            readings.put(reading, node);
        }
    }

    private Years years(Node node) {
        String text = file.text(node, "years");
        if (text == null) {
            return null;
        }
        try {
            Years years = Years.parse(text);
            if (measures.years().stream().noneMatch(years::contains)) {
                file.report(
                        node,
                        "no supported performance year is in \"" + text + "\"; supported: " + measures.yearsInWords());
            }
            return years;
        } catch (IllegalArgumentException e) {
            file.report(node, e.getMessage());
            return null;
        }
    }

    private List<Alternative> alternatives(Node list, String of) {
        List<Alternative> alternatives = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Node item : file.items(list, "alternatives")) {
            YamlFields fields = file.fields(item, "an alternative of " + of);
            if (fields != null) {
                Node idNode = fields.require("id", "an alternative of " + of);
                String id = file.text(idNode, "id");
                if (id != null && !known.add(id)) {
                    file.report(idNode, of + " has two alternatives " + id + "; give one a different id");
                }
                String holds = file.text(fields.require("holds", id), "holds");
                String citation = file.text(fields.require("citation", id), "citation");
                NamedAlternative onlyWith = onlyWith(fields.take("onlyWith"));
                fields.end("an alternative of " + of, "id, holds, citation and onlyWith");
                alternatives.add(new Alternative(id, holds, citation, onlyWith));
            }
        }
        return List.copyOf(alternatives);
    }

    private NamedAlternative onlyWith(Node node) {
        String text = file.text(node, "onlyWith");
        try {
            return text == null ? null : NamedAlternative.parse(text);
        } catch (IllegalArgumentException e) {
            file.report(node, e.getMessage());
            return null;
        }
    }

    /** Reports what is wrong in what readings state of each other. */
    private void checkTogether(Readings all) {
        readings.forEach((reading, node) -> {
            for (Alternative alternative : reading.alternatives()) {
                NamedAlternative needed = alternative.onlyWith();
                String problem = needed == null ? null : all.problem(needed.reading(), needed.alternative());
                if (problem != null) {
                    file.report(node, "onlyWith of " + alternative.id() + ": " + problem);
                } else if (needed != null
                        && alternative.id().equals(reading.taken())
                        && !all.taken().contains(needed)) {
                    file.report(
                            node,
                            reading.id() + ": " + alternative.id() + " cannot be taken together with "
                                    + needed.reading() + ": " + all.taken().of(needed.reading()) + "; take " + needed
                                    + ", or another alternative of " + reading.id());
                }
            }
            if (reading.alternatives().get(0).onlyWith() != null) {
                file.report(
                        node,
                        "the first alternative of " + reading.id() + " cannot have onlyWith; the"
                                + " first one is the default and must be possible with every other reading");
            }
        });
    }
}
