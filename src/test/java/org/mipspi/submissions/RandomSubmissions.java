package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.mipspi.secondreading.MeasureTable;

/** A seeded stream of QPP documents that wanders over everything a submission can say, thresholds above all. */
public final class RandomSubmissions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final Chance chance;
    private final RandomSets sets;
    private final RandomFaults faults;

    /** The stream of this seed. */
    public RandomSubmissions(long seed) {
        this.chance = new Chance(seed);
        this.sets = new RandomSets(chance);
        this.faults = new RandomFaults(chance, sets);
    }

    /** A document to be scored, of any supported year. */
    public ObjectNode acceptable() {
        return acceptable(chance.between(2024, 2026));
    }

    /** A document to be scored, of this year. */
    public ObjectNode acceptable(int year) {
        ObjectNode document = JSON.objectNode();
        document.put("submissionId", "random-" + chance.between(0, 1_000_000));
        document.put("entityType", chance.pick("individual", "group", "virtualGroup", "subgroup", "apm", "individual"));
        if (chance.coin()) {
            document.put("entityId", "E-" + chance.between(1, 99));
        }
        document.put("taxpayerIdentificationNumber", "000456789");
        if (chance.coin()) {
            document.put("nationalProviderIdentifier", "9876543210");
        }
        document.set(
                "performanceYear",
                chance.oneIn(20) ? JSON.numberNode(new BigDecimal(year + ".0")) : JSON.numberNode(year));
        document.set("measurementSets", measurementSets(year));
        if (chance.oneIn(3)) {
            document.set("clinician", new RandomPractice(chance).clinician());
        }
        if (chance.oneIn(3)) {
            document.set("priorEngagement", priorEngagement(year));
        }
        if (chance.oneIn(10)) {
            document.put("someFieldOfAnotherCategory", 7);
        }
        return document;
    }

    /** A document to be scored, whose PI sets are reports of several CEHRTs together. */
    public ObjectNode aggregated() {
        ObjectNode document = acceptable();
        for (JsonNode set : document.get("measurementSets")) {
            if (set.get("category").textValue().equals("pi")) {
                new RandomSources(chance).divide((ObjectNode) set);
            }
        }
        return document;
    }

    /** A document with one fault or more, of any kind of refusal. */
    public ObjectNode refusable() {
        return refusable(chance.between(2024, 2026));
    }

    /** A document that was of this year, with one fault or more. */
    public ObjectNode refusable(int year) {
        ObjectNode document = acceptable(year);
        for (int left = chance.pick(1, 1, 1, 2, 3); left > 0; left--) {
            faults.inject(document);
        }
        return document;
    }

    private ArrayNode measurementSets(int year) {
        ArrayNode array = JSON.arrayNode();
        int count = chance.pick(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 1, 1, 1);
        for (int i = 0; i < count; i++) {
            if (chance.oneIn(8)) {
                array.add(sets.ofAnotherCategory());
            }
            array.add(sets.set(year));
        }
        return array;
    }

    private ArrayNode priorEngagement(int year) {
        ArrayNode entries = JSON.arrayNode();
        for (String measure : MeasureTable.WITH_LEVELS) {
            for (int left = chance.pick(0, 1, 0, 1, 0, 1, 2); left > 0; left--) {
                entries.addObject()
                        .put("measureId", measure)
                        .put("performanceYear", year - chance.pick(1, 1, 1, 1, 0, 2))
                        .put("level", chance.pick("PRE", "PRE", "PROD"));
            }
        }
        return entries;
    }
}
