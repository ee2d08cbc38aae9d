package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.mipspi.secondreading.MeasureTable;

/** Ways to make the measurements of a set ones that are refused; the part of {@link RandomFaults} for them. */
final class RandomMeasurementFaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final RandomChoice choice;
    private final List<Consumer<ArrayNode>> faults = List.of(
            measurements -> put(measurements, wrong(text("PI_EP_1"), JSON.numberNode(1), JSON.arrayNode())),
            measurements -> absent(any(measurements), "measureId"),
            measurements -> any(measurements).set("measureId", wrong(JSON.numberNode(1), JSON.booleanNode(true))),
            measurements -> absent(any(measurements), "value"),
            measurements -> say(measurements, one("PI_XX_1", "pi_ep_1", "PI_PHCDRR_6_PRE", ""), true),
            measurements -> put(measurements, any(measurements).deepCopy()),
            measurements -> say(measurements, "PI_PHCDRR_6", true),
            this::wrongValue,
            this::unknownField,
            this::objectBesideConflict,
            this::wrongCounts,
            this::wrongCounts,
            this::exclusionWithMeasure,
            this::substitutes,
            this::substitutes);

    RandomMeasurementFaults(RandomChoice choice) {
        this.choice = choice;
    }

    void inject(ArrayNode measurements) {
        choice.pick(faults).accept(measurements);
    }

    private void wrongValue(ArrayNode measurements) {
        String id =
                choice.pick("PI_PPHI_1", "PI_PPHI_2", "PI_EP_2", "PI_LVPP_1", "PI_PHCDRR_1_PRE", "PI_EP_1", "PI_HIE_1");
        JsonNode value =
                switch (id) {
                    case "PI_PPHI_1" ->
                        wrong(
                                JSON.objectNode(),
                                JSON.objectNode().put("analysis", "yes"),
                                JSON.objectNode().put("analysis", true).put("other", true));
                    case "PI_PPHI_2" ->
                        wrong(
                                JSON.objectNode().put("guideEdition", 2025),
                                JSON.objectNode().put("completed", true).put("guideEdition", "2025"),
                                JSON.objectNode().put("completed", true).put("edition", 2025));
                    case "PI_EP_1", "PI_HIE_1" ->
                        wrong(
                                JSON.booleanNode(true),
                                JSON.objectNode().put("numerator", 1),
                                counts("10", 20),
                                JSON.objectNode()
                                        .put("numerator", new BigDecimal("1.5"))
                                        .put("denominator", 3),
                                JSON.objectNode().put("numerator", 1).putNull("denominator"));
                    default ->
                        wrong(
                                text("true"),
                                JSON.numberNode(1),
                                JSON.objectNode().put("numerator", 1));
                };
        say(measurements, id, value);
    }

    private void unknownField(ArrayNode measurements) {
        ObjectNode counts = counts("10", 20).put("numerator", 10);
        switch (choice.between(0, 3)) {
            case 0 -> say(measurements, "PI_PEA_1", counts.put(one("Numerator", "rate", "numerater"), 5));
            case 1 -> say(measurements, "PI_PPHI_1", JSON.objectNode().put(one("analyses", "risk"), true));
            case 2 ->
                say(
                        measurements,
                        "PI_PPHI_2",
                        JSON.objectNode().put("completed", true).put("edition", 2025));
            default -> {
                ObjectNode measurement = any(measurements);
                JsonNode value = measurement.remove("value");
                measurement.set(one("Value", "values", "answer"), value);
            }
        }
    }

    /** A value of the wrong type that reports its measure all the same, beside what may not stand beside it. */
    private void objectBesideConflict(ArrayNode measurements) {
        say(measurements, "PI_HIE_5", wrong(JSON.objectNode(), JSON.objectNode().put("numerator", 1)));
        say(measurements, "PI_HIE_6", true);
        say(measurements, "PI_EP_1", wrong(counts("10", 20), text("10/20"), JSON.objectNode()));
        say(measurements, "PI_LVPP_1", true);
    }

    private void wrongCounts(ArrayNode measurements) {
        String id = choice.pick("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1");
        int[] counts = choice.pick(new int[][] {{-1, 10}, {-1, -10}, {5, -1}, {11, 10}, {1, 0}, {3, 2}, {2, 1}});
        ObjectNode value = JSON.objectNode();
        if (choice.oneIn(4)) {
            value.put("denominator", counts[1]);
        }
        say(measurements, id, value.put("numerator", counts[0]).put("denominator", counts[1]));
    }

    private ObjectNode counts(String numerator, int denominator) {
        return JSON.objectNode().put("numerator", numerator).put("denominator", denominator);
    }

    private void exclusionWithMeasure(ArrayNode measurements) {
        String exclusion =
                choice.pick(MeasureTable.EXCLUDES.keySet().stream().sorted().toList());
        String measure = MeasureTable.EXCLUDES.get(exclusion);
        JsonNode value = MeasureTable.COUNTS.contains(measure)
                ? JSON.objectNode().put("numerator", 0).put("denominator", 10)
                : JSON.booleanNode(true);
        say(measurements, exclusion, true);
        say(measurements, measure, value);
    }

    private void substitutes(ArrayNode measurements) {
        List<String> pair = choice.pick(List.of(
                List.of("PI_EP_2_EX_1", "PI_EP_2_EX_2"),
                List.of("PI_PHCDRR_1_EX_1", "PI_PHCDRR_1_EX_3"),
                List.of("PI_PHCDRR_3_EX_3", "PI_PHCDRR_3_EX_2"),
                List.of("PI_PHCDRR_1_PRE", "PI_PHCDRR_1_PROD"),
                List.of("PI_PHCDRR_5_PROD", "PI_PHCDRR_5_PRE"),
                List.of("PI_HIE_5", "PI_HIE_6"),
                List.of("PI_LVOTC_1", "PI_HIE_5"),
                List.of("PI_HIE_6", "PI_LVITC_2")));
        pair.forEach(id -> say(measurements, id, true));
    }

    private String one(String... choices) {
        return choice.pick(choices);
    }

    private JsonNode wrong(JsonNode... choices) {
        return choice.pick(choices);
    }

    private static JsonNode text(String text) {
        return JSON.textNode(text);
    }

    private void absent(ObjectNode object, String field) {
        if (choice.coin()) {
            object.remove(field);
        } else {
            object.putNull(field);
        }
    }

    private ObjectNode any(ArrayNode measurements) {
        for (JsonNode measurement : measurements) {
            if (measurement instanceof ObjectNode object && choice.oneIn(8)) {
                return object;
            }
        }
        return measurements.addObject().put("measureId", "PI_ONCACB_1").put("value", true);
    }

    private void say(ArrayNode measurements, String id, boolean value) {
        say(measurements, id, JSON.booleanNode(value));
    }

    /** Changes the measurement of this measure, or adds one anywhere if there is none. */
    private void say(ArrayNode measurements, String id, JsonNode value) {
        for (JsonNode measurement : measurements) {
            if (measurement instanceof ObjectNode object
                    && object.path("measureId").asText().equals(id)) {
                object.set("value", value);
                return;
            }
        }
        ObjectNode measurement = JSON.objectNode().put("measureId", id);
        measurement.set("value", value);
        put(measurements, measurement);
    }

    private void put(ArrayNode measurements, JsonNode element) {
        measurements.insert(choice.between(0, measurements.size()), element);
    }
}
