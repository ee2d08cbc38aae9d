package org.mipspi.secondreading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mipspi.domain.facts.Counts;

/**
 * The measurements of a set, those of several CEHRTs or TINs combined into one. Counts are summed. An answer, or each part of
 * it, is "Yes" only if every source attests "Yes"; one "No" makes it "No".
 */
final class CombinedSources {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Values by measure id. */
    final Map<String, JsonNode> values;

    final List<String> cehrtIds = new ArrayList<>();
    private final List<Map<String, JsonNode>> sources = new ArrayList<>();
    private final Map<String, List<Counts>> summands = new HashMap<>();
    private final Set<String> differing = new HashSet<>();

    CombinedSources(JsonNode set) {
        values = values(set);
        Set<String> ids = new HashSet<>();
        for (JsonNode source : set.path("aggregate")) {
            cehrtIds.add(source.hasNonNull("cehrtId") ? source.get("cehrtId").textValue() : "");
            sources.add(values(source));
            ids.addAll(values(source).keySet());
        }
        for (String id : ids) {
            JsonNode whole = MeasureTable.COUNTS.contains(id) ? sum(id) : joined(id);
            if (whole != null) {
                values.put(id, whole);
            }
        }
    }

    /** The counts that a measure's counts are the sum of; none if the set itself reports them. */
    List<Counts> summands(String id) {
        return summands.getOrDefault(id, List.of());
    }

    /** The ids among these that one source, but not every source, attests "Yes"; null if there are none. */
    String differing(List<String> ids) {
        List<String> found = ids.stream().filter(differing::contains).toList();
        return found.isEmpty() ? null : String.join(", ", found);
    }

    /** The exclusions among these that more than one source claims; null if there are none. */
    String claimedSeveralTimes(List<String> exclusions) {
        List<String> found = exclusions.stream()
                .filter(id -> given(id).filter(JsonNode::booleanValue).count() >= 2)
                .toList();
        return found.isEmpty() ? null : String.join(", ", found);
    }

    /** Whether the set itself answers, and at least two sources do not. */
    boolean answeredForAll(String id) {
        return sources.size() >= 2
                && values.containsKey(id)
                && given(id).findAny().isEmpty();
    }

    private static Map<String, JsonNode> values(JsonNode parent) {
        Map<String, JsonNode> values = new HashMap<>();
        for (JsonNode measurement : parent.path("measurements")) {
            values.put(measurement.get("measureId").textValue(), measurement.get("value"));
        }
        return values;
    }

    private JsonNode sum(String id) {
        List<Counts> counts = given(id)
                .map(value -> new Counts(
                        value.get("numerator").longValue(),
                        value.get("denominator").longValue()))
                .toList();
        summands.put(id, counts);
        return JSON.objectNode()
                .put("numerator", counts.stream().mapToLong(Counts::numerator).sum())
                .put(
                        "denominator",
                        counts.stream().mapToLong(Counts::denominator).sum());
    }

    private JsonNode joined(String id) {
        return switch (id) {
            case "PI_PPHI_1" -> analysis();
            case "PI_PPHI_2" -> selfAssessment();
            default -> {
                Boolean all = unanimous(id, Function.identity());
                yield all == null ? null : JSON.booleanNode(all);
            }
        };
    }

    private JsonNode analysis() {
        Boolean analysis = unanimous("PI_PPHI_1", value -> part(value, "analysis"));
        Boolean riskManagement = unanimous("PI_PPHI_1", value -> part(value, "riskManagement"));
        return analysis == null && riskManagement == null
                ? null
                : JSON.objectNode().put("analysis", analysis).put("riskManagement", riskManagement);
    }

    private JsonNode selfAssessment() {
        Boolean completed = unanimous("PI_PPHI_2", value -> part(value, "completed"));
        ObjectNode whole = JSON.objectNode().put("completed", completed);
        Set<Integer> editions = new HashSet<>();
        given("PI_PPHI_2")
                .filter(value -> value.hasNonNull("guideEdition"))
                .forEach(value -> editions.add(value.get("guideEdition").intValue()));
        if (!editions.isEmpty()) {
            whole.put(
                    "guideEdition",
                    editions.size() > 1 ? 0 : editions.iterator().next());
        }
        return completed == null ? null : whole;
    }

    /** A plain answer applies to every part. */
    private static JsonNode part(JsonNode value, String name) {
        return value.isObject() ? value.get(name) : value;
    }

    /** The combined answer of all sources, or null; notes ids that only some sources attest "Yes". */
    private Boolean unanimous(String id, Function<JsonNode, JsonNode> part) {
        List<Boolean> answers = given(id)
                .map(part)
                .filter(answer -> answer != null && !answer.isNull())
                .map(JsonNode::booleanValue)
                .toList();
        boolean no = answers.contains(false);
        boolean silent = answers.size() < sources.size();
        if (answers.contains(true) && (no || silent)) {
            differing.add(id);
        }
        return no ? Boolean.FALSE : silent ? null : Boolean.TRUE;
    }

    private Stream<JsonNode> given(String id) {
        return sources.stream().map(source -> source.get(id)).filter(Objects::nonNull);
    }
}
