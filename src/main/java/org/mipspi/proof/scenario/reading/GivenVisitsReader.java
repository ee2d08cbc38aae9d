package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.domain.records.RecordProblem;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.files.yaml.YamlTree;
import org.mipspi.formats.visits.VisitsReader;
import org.mipspi.proof.scenario.DocumentTemplate;
import org.mipspi.proof.scenario.GivenVisits;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the {@code given} of scenarios that count visits. Each visit becomes a line of the plain form of visits and is read
 * as such, so that scenarios and practices have the same fields.
 */
public final class GivenVisitsReader {

    private static final String ID = "visit";

    /** The fields of a visit. Its id is its key. */
    public static final List<String> FIELDS =
            VisitsReader.fields().stream().filter(field -> !field.equals(ID)).toList();

    static final String VISITS = "visits";
    static final String PERIOD = "period";
    static final String CLOSED_DAYS = "closedDays";

    private static final Pattern FROM_TO = Pattern.compile("(\\S+) to (\\S+)");

    private final YamlFile file;
    private final List<Integer> years;
    private final Map<String, NodeTuple> places = new LinkedHashMap<>();

    /** A reader for a scenario that runs for these years. */
    GivenVisitsReader(YamlFile file, List<Integer> years) {
        this.file = file;
        this.years = years;
    }

    /** The visits for each year. */
    GivenVisits read(YamlFields given) {
        Node period = given.take(PERIOD);
        Node closed = given.take(CLOSED_DAYS);
        YamlFields visits = file.fields(given.take(VISITS), VISITS);
        for (String id : visits == null ? List.<String>of() : visits.keys()) {
            Node at = visits.keyNode(id);
            visit(id, at, visits.take(id));
        }
        if (visits != null && places.isEmpty()) {
            file.report(visits.node(), "visits is empty; add at least one visit");
        }
        given.end("a given with visits", "visits, period and closedDays");
        List<ObjectNode> lines = lines(closed);
        Map<Integer, GivenVisits.InYear> byYear = new TreeMap<>();
        for (int year : years) {
            String text = lines.stream()
                    .map(line -> DocumentTemplate.filled(line, year) + "\n")
                    .collect(Collectors.joining());
            PlainVisits plain = PlainVisits.read(text);
            plain.problems().forEach(problem -> report(problem, closed));
            byYear.put(year, new GivenVisits.InYear(period(period, year), plain.visits(), plain.sameIds(), text));
        }
        return new GivenVisits(byYear);
    }

    private void visit(String id, Node at, Node fields) {
        if (fields instanceof MappingNode mapping) {
            places.put(id, new NodeTuple(at, fields));
            if (YamlTree.value(mapping, ID) != null) {
                file.report(
                        at, "a visit of a scenario has no field visit, because its key is its id; remove the field");
            }
        } else {
            file.report(fields, "a visit must be a mapping with patient and date at least");
        }
    }

    /** The plain form, before the years are put in: the header, then the visits in order. */
    private List<ObjectNode> lines(Node closed) {
        List<ObjectNode> lines = new ArrayList<>();
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        if (closed != null) {
            header.set(CLOSED_DAYS, file.json(closed));
        }
        lines.add(header);
        places.forEach((id, visit) -> {
            ObjectNode line = JsonNodeFactory.instance.objectNode().put(ID, id);
            line.setAll((ObjectNode) file.json(visit.getValueNode()));
            lines.add(line.put(ID, id));
        });
        return lines;
    }

    /** The ids of the visits that it has read, whatever is wrong with them. */
    List<String> visits() {
        return List.copyOf(places.keySet());
    }

    /** The ids of the patients of these visits. */
    List<String> patients() {
        return places.values().stream()
                .map(visit -> YamlTree.value((MappingNode) visit.getValueNode(), "patient"))
                .filter(ScalarNode.class::isInstance)
                .map(patient -> ((ScalarNode) patient).getValue())
                .distinct()
                .toList();
    }

    /** Reports a problem at the field that it is about, as far as the field is given. */
    private void report(RecordProblem problem, Node closed) {
        int visit = (int) problem.place().line() - 2;
        if (visit < 0) {
            file.report(closed, problem.message());
            return;
        }
        NodeTuple given = List.copyOf(places.values()).get(visit);
        Node at = given.getKeyNode();
        for (NodeTuple field : ((MappingNode) given.getValueNode()).getValue()) {
            if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(problem.field())) {
                at = FIELDS.contains(key.getValue()) ? field.getValueNode() : key;
            }
        }
        file.report(at, problem.message());
    }

    /** The performance period: the whole year unless one is given. */
    private PerformancePeriod period(Node node, int year) {
        PerformancePeriod whole = PerformancePeriod.of(year);
        String text = node == null ? null : file.text(node, PERIOD);
        if (text == null) {
            return whole;
        }
        String filled = DocumentTemplate.filled(TextNode.valueOf(text), year).asText();
        Matcher days = FROM_TO.matcher(filled);
        try {
            if (days.matches()) {
                PerformancePeriod period =
                        new PerformancePeriod(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
                if (period.start().isBefore(whole.start()) || period.end().isAfter(whole.end())) {
                    file.report(
                            node,
                            "the period " + period + " is not within " + year + "; the scenario runs for " + year
                                    + ", so write dates of that year, or use {year}");
                }
                return period;
            }
        } catch (DateTimeParseException e) {
            // Reported below, like every other text that is not a period.
        } catch (IllegalArgumentException e) {
            file.report(node, e.getMessage() + "; write the first day first");
            return whole;
        }
        file.report(
                node,
                "period cannot be '" + filled + "'; expected its first and last day, such as \"{year}-01-01 to"
                        + " {year}-06-30\"");
        return whole;
    }
}
