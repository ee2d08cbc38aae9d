package org.mipspi.proof.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mipspi.domain.access.PatientResult;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.formats.Problem;
import org.mipspi.proof.mutation.Mutant;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.reading.CountExpectationReader;
import org.mipspi.proof.scenario.reading.ExpectationReader;
import org.mipspi.proof.scenario.reading.GivenVisitsReader;
import org.mipspi.proof.scenario.reading.SubmissionDraft;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;

/**
 * The JSON Schema of scenario files, with which editors complete and check them. A template has its structure, and this
 * class fills in the ids of the code. {@code @measures} becomes one item for each measure in a list, any of them in a
 * pattern, and one entry for each as a key, where {@code @id} and {@code @about} are the id and its description.
 */
public final class ScenarioSchema {

    private static final String TEMPLATE = "/schema/scenarios.template.json";
    private static final Pattern NAME = Pattern.compile("@([a-zA-Z]+)");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MeasureLists measures;
    private final Map<String, List<String>> lists;

    private ScenarioSchema(Catalog rules) {
        measures = rules.measures();
        lists = Map.ofEntries(
                Map.entry("years", names(measures.years().stream())),
                Map.entry("measures", names(measures.all().stream())),
                Map.entry("answered", names(measures.measures().stream())),
                Map.entry("submissionFields", SubmissionDraft.SUBMISSION),
                Map.entry("setFields", SubmissionDraft.SET),
                Map.entry("requirements", names(rules.requirements().stream().map(Requirement::id))),
                Map.entry("objectives", ExpectationReader.OBJECTIVES),
                Map.entry("outcomes", names(Stream.of(Outcome.values()))),
                Map.entry("statuses", names(Stream.of(MeasureStatus.values()))),
                Map.entry("reasons", names(Stream.of(Reason.values()))),
                Map.entry("warnings", names(Stream.of(Warning.Code.values()))),
                Map.entry("problems", names(Stream.of(Problem.Code.values()))),
                Map.entry("visitFields", GivenVisitsReader.FIELDS),
                Map.entry(
                        "statements",
                        names(rules.rules().stream().map(Rule::requirement).distinct())),
                Map.entry("encounterStandings", CountExpectationReader.STANDINGS),
                Map.entry("patientResults", names(Stream.of(PatientResult.values()))),
                Map.entry("bases", names(Stream.of(ExpectationBasis.values()))),
                Map.entry("mutants", names(Stream.of(Mutant.Kind.values()))));
    }

    /** The schema for scenarios that test these rules, JSON Schema draft 2020-12, on many lines. */
    public static String text(Catalog rules) {
        return new ScenarioSchema(rules).text();
    }

    private String text() {
        try (InputStream template = ScenarioSchema.class.getResourceAsStream(TEMPLATE)) {
            JsonNode schema = filled(MAPPER.readTree(template), Map.of());
            ArrayNode columns = (ArrayNode) schema.at("/$defs/column/anyOf/0/enum");
            Stream.of("years", "basis", "reading", "tags").forEach(columns::add);
            addColumns(columns, schema, "given", schema.at("/$defs/given"));
            addColumns(columns, schema, "then", schema.at("/$defs/then"));
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Stream<?> ids) {
        return ids.map(Object::toString).toList();
    }

    private JsonNode filled(JsonNode node, Map<String, String> one) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JSON.objectNode();
            object.properties().forEach(field -> {
                if (field.getKey().startsWith("@")) {
                    lists.get(field.getKey().substring(1))
                            .forEach(id ->
                                    filled.set(id, filled(field.getValue(), Map.of("id", id, "about", about(id)))));
                } else {
                    filled.set(field.getKey(), filled(field.getValue(), one));
                }
            });
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JSON.arrayNode();
            array.forEach(item -> items(item).forEach(each -> filled.add(filled(each, one))));
            return filled;
        }
        return node.isTextual() ? TextNode.valueOf(filled(node.textValue(), one)) : node;
    }

    private String filled(String text, Map<String, String> one) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        one.containsKey(found.group(1))
                                ? one.get(found.group(1))
                                : String.join("|", lists.get(found.group(1)))));
    }

    private List<? extends JsonNode> items(JsonNode item) {
        Matcher name = NAME.matcher(item.isTextual() ? item.textValue() : "");
        if (!name.find()) {
            return List.of(item);
        }
        return lists.get(name.group(1)).stream()
                .map(id -> name.replaceFirst(id))
                .map(ScenarioSchema::value)
                .toList();
    }

    /** A year is a number, as in YAML. */
    private static JsonNode value(String item) {
        return item.matches("\\d{4}") ? IntNode.valueOf(Integer.parseInt(item)) : TextNode.valueOf(item);
    }

    private String about(String id) {
        PiMeasure measure = measures.find(id);
        return measure == null ? "" : about(measure);
    }

    private String about(PiMeasure measure) {
        String value =
                switch (measure.kind()) {
                    case COUNTS -> ", counts: 180/200, or {numerator: 180, denominator: 200}";
                    case ATTESTATION -> ", true or false" + parts(measure);
                    case EXCLUSION -> ", exclusion for " + measure.owner() + ": true or false";
                    case LEVEL -> ", level of active engagement for " + measure.owner() + ": true or false";
                };
        return measure.title() + value + (measure.years().containsAll(measures.years()) ? "" : ", not in every year");
    }

    private static String parts(PiMeasure measure) {
        return switch (measure.form()) {
            case RISK_ANALYSIS -> ", or {analysis: true, riskManagement: true}";
            case SELF_ASSESSMENT -> ", or {completed: true, guideEdition: 2025}";
            case PLAIN -> "";
        };
    }

    /** Adds every place in a mapping that a column can name, derived from the schema itself. */
    private static void addColumns(ArrayNode columns, JsonNode schema, String path, JsonNode of) {
        columns.add(path);
        List<JsonNode> parts = new ArrayList<>(List.of(of, of.path("then")));
        of.path("anyOf").forEach(parts::add);
        for (JsonNode part : parts) {
            part.path("properties").properties().forEach(field -> {
                String key = field.getKey();
                JsonNode ref = field.getValue().path("$ref");
                // A pattern covers the expectations for some years.
                if (!key.equals("in")) {
                    JsonNode value = ref.isTextual() ? schema.at(ref.textValue().substring(1)) : field.getValue();
                    addColumns(columns, schema, path + "." + key, value);
                }
            });
        }
    }
}
