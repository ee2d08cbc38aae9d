package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Divides a set among several CEHRTs that report together and now and then disagree. */
final class RandomSources {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomChoice choice;

    RandomSources(RandomChoice choice) {
        this.choice = choice;
    }

    void divide(ObjectNode set) {
        ArrayNode own = (ArrayNode) set.remove("measurements");
        ArrayNode kept = set.putArray("measurements");
        ArrayNode sources = set.putArray("aggregate");
        for (int left = choice.between(1, 3); left > 0; left--) {
            sources.addObject().putArray("measurements");
        }
        for (JsonNode measurement : own) {
            if (choice.oneIn(4)) {
                kept.add(measurement);
            } else if (measurement.get("value").has("numerator")) {
                counts((ObjectNode) measurement, sources);
            } else {
                answers((ObjectNode) measurement, sources);
            }
        }
        cehrtIds(set, sources);
    }

    private void counts(ObjectNode measurement, ArrayNode sources) {
        long numerator = measurement.get("value").get("numerator").longValue();
        long rest = measurement.get("value").get("denominator").longValue() - numerator;
        for (int left = sources.size(); left > 0; left--) {
            long met = left == 1 ? numerator : numerator / choice.between(1, 4);
            long unmet = left == 1 ? rest : rest / choice.between(1, 4);
            numerator -= met;
            rest -= unmet;
            if (met + unmet > 0 || left == 1 || choice.coin()) {
                ObjectNode part = measurement.deepCopy();
                part.putObject("value").put("numerator", met).put("denominator", met + unmet);
                add(sources, left, part);
            }
        }
    }

    private void answers(ObjectNode measurement, ArrayNode sources) {
        for (int left = sources.size(); left > 0; left--) {
            if (!choice.oneIn(25)) {
                ObjectNode part = measurement.deepCopy();
                part.set("value", answer(part.get("measureId").textValue(), part.get("value")));
                add(sources, left, part);
            }
        }
    }

    /** The same answer, or the same in another form, or now and then a "No" to a part of it. */
    private JsonNode answer(String id, JsonNode value) {
        boolean yes = value.isBoolean() && value.booleanValue();
        ObjectNode parts = value.isObject() ? (ObjectNode) value : null;
        if (yes && id.equals("PI_PPHI_1") && choice.coin()) {
            parts = JSON.objectNode().put("analysis", true).put("riskManagement", true);
        } else if (yes && id.equals("PI_PPHI_2") && choice.coin()) {
            parts = JSON.objectNode().put("completed", true).put("guideEdition", 2025);
        }
        if (!choice.oneIn(25)) {
            return parts == null ? value : parts;
        }
        if (parts == null) {
            return BooleanNode.FALSE;
        }
        return id.equals("PI_PPHI_1")
                ? parts.put(choice.pick("analysis", "riskManagement"), false)
                : parts.put("guideEdition", choice.pick(2016, 2026));
    }

    private void cehrtIds(ObjectNode set, ArrayNode sources) {
        if (choice.coin()) {
            set.remove("cehrtId");
        }
        for (JsonNode source : sources) {
            if (!set.has("cehrtId") || choice.oneIn(4)) {
                String id = choice.oneIn(15)
                        ? choice.pick("", " ", "15C")
                        : choice.pick("0015CABCDE12345", "AB15CABCDE12345", "0015CABCDE12345");
                ((ObjectNode) source).put("cehrtId", id);
            }
        }
    }

    private static void add(ArrayNode sources, int place, ObjectNode measurement) {
        ((ArrayNode) sources.get(place - 1).get("measurements")).add(measurement);
    }
}
