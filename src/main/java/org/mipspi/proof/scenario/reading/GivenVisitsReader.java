package org.mipspi.proof.scenario.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.records.PerformancePeriod;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.mipspi.files.yaml.YamlTree;
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

    /** The fields of a visit. */
    public static final List<String> FIELDS = PlainVisits.FIELDS;

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
        Map<String, JsonNode> trees = new LinkedHashMap<>();
        YamlFields visits = file.fields(given.take(VISITS), VISITS);
        for (String id : visits == null ? List.<String>of() : visits.keys()) {
            Node at = visits.keyNode(id);
            Node fields = visits.take(id);
            places.put(id, new NodeTuple(at, fields));
            if (fields instanceof MappingNode) {
                trees.put(id, file.json(fields));
            } else {
                file.report(fields, "a visit must be a mapping with patient and date at least");
            }
        }
        if (visits != null && places.isEmpty()) {
            file.report(visits.node(), "visits is empty; add at least one visit");
        }
        given.end("a given with visits", "visits, period and closedDays");
        JsonNode closedDays = closed == null ? null : file.json(closed);
        Map<Integer, GivenVisits.InYear> byYear = new TreeMap<>();
        for (int year : years) {
            PlainVisits plain = new PlainVisits(closedDays == null ? null : DocumentTemplate.filled(closedDays, year));
            trees.forEach((id, tree) -> plain.add(id, DocumentTemplate.filled(tree, year)));
            plain.problems().forEach(problem -> report(problem, closed));
            byYear.put(
                    year, new GivenVisits.InYear(period(period, year), plain.visits(), plain.sameIds(), plain.text()));
        }
        return new GivenVisits(byYear);
    }

    /** The ids of the visits that it has read, whatever is wrong with them. */
    List<String> visits() {
        return List.copyOf(places.keySet());
    }

    /** The ids of the patients of these visits. */
    List<String> patients() {
        return places.values().stream()
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .map(visit -> YamlTree.value((MappingNode) visit, "patient"))
                .filter(ScalarNode.class::isInstance)
                .map(patient -> ((ScalarNode) patient).getValue())
                .distinct()
                .toList();
    }

    /** Reports a problem at the field that it is about, as far as the field is given. */
    private void report(PlainVisits.Problem problem, Node closed) {
        NodeTuple visit = places.get(problem.visit());
        Node at = visit == null ? closed : visit.getKeyNode();
        if (visit != null && visit.getValueNode() instanceof MappingNode fields) {
            for (NodeTuple field : fields.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(problem.field())) {
                    at = FIELDS.contains(key.getValue()) ? field.getValueNode() : key;
                }
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
