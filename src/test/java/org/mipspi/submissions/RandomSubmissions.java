package org.mipspi.submissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.secondreading.MeasureTable;

/** A seeded stream of QPP documents with everything that a submission can report, values at thresholds above all. */
public final class RandomSubmissions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final RandomChoice choice;
    private final RandomSets sets;
    private final RandomFaults faults;

    /** The stream of this seed. */
    public RandomSubmissions(long seed) {
        this.choice = new RandomChoice(seed);
        this.sets = new RandomSets(choice);
        this.faults = new RandomFaults(choice, sets);
    }

    /** A document to be scored, of any supported year. */
    public ObjectNode acceptable() {
        return acceptable(year());
    }

    /** A document to be scored, of this year. */
    public ObjectNode acceptable(int year) {
        ObjectNode document = JSON.objectNode();
        document.put("submissionId", "random-" + choice.between(0, 1_000_000));
        document.put("entityType", choice.pick("individual", "group", "virtualGroup", "subgroup", "apm", "individual"));
        if (choice.coin()) {
            document.put("entityId", choice.oneIn(10) ? " " : "E-" + choice.between(1, 99));
        }
        if (!choice.oneIn(10)) {
            document.put("taxpayerIdentificationNumber", "000456789");
        }
        if (choice.coin()) {
            document.put("nationalProviderIdentifier", "9876543210");
        }
        document.set(
                "performanceYear",
                choice.oneIn(20) ? JSON.numberNode(new BigDecimal(year + ".0")) : JSON.numberNode(year));
        document.set("measurementSets", measurementSets(year));
        if (choice.oneIn(3)) {
            document.set("clinician", new RandomPractice(choice).clinician());
        }
        if (choice.oneIn(3)) {
            document.set("priorEngagement", priorEngagement(year));
        }
        if (choice.oneIn(10)) {
            document.put("someFieldOfAnotherCategory", 7);
        }
        return document;
    }

    /** A PI measurement set to be scored, of this year. */
    public ObjectNode measurementSet(int year) {
        return sets.set(year);
    }

    /** A document to be scored, whose PI sets are reports of several CEHRTs together. */
    public ObjectNode aggregated() {
        ObjectNode document = acceptable();
        for (JsonNode set : document.get("measurementSets")) {
            if (set.get("category").textValue().equals("pi")) {
                new RandomSources(choice).divide((ObjectNode) set);
            }
        }
        return document;
    }

    /** A document with one fault or more, of any kind of refusal. */
    public ObjectNode refusable() {
        return refusable(year());
    }

    /** A document that was of this year, with one fault or more. */
    public ObjectNode refusable(int year) {
        ObjectNode document = acceptable(year);
        for (int left = choice.pick(1, 1, 1, 2, 3); left > 0; left--) {
            faults.inject(document);
        }
        return document;
    }

    /** Any supported year. */
    int year() {
        List<Integer> years = MeasureFiles.builtIn().years();
        return years.get(choice.between(0, years.size() - 1));
    }

    private ArrayNode measurementSets(int year) {
        ArrayNode array = JSON.arrayNode();
        int count = choice.pick(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 1, 1, 1);
        for (int i = 0; i < count; i++) {
            if (choice.oneIn(8)) {
                array.add(sets.ofAnotherCategory());
            }
            array.add(sets.set(year));
        }
        return array;
    }

    private ArrayNode priorEngagement(int year) {
        ArrayNode entries = JSON.arrayNode();
        for (String measure : MeasureTable.WITH_LEVELS) {
            for (int left = choice.pick(0, 1, 0, 1, 0, 1, 2); left > 0; left--) {
                entries.addObject()
                        .put("measureId", measure)
                        .put("performanceYear", year - choice.pick(1, 1, 1, 0, 2, 2, 3, -1))
                        .put("level", choice.pick("PRE", "PRE", "PROD"));
            }
        }
        return entries;
    }
}
