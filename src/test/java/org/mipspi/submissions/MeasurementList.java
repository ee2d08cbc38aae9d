package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects the measurements of a set. Its counts lie on and beside every half of a point. */
final class MeasurementList {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final int[][] COUNTS = {
        {49, 115},
        {1123, 1951},
        {923, 951},
        {861, 1809},
        {1, 20},
        {1, 4},
        {3, 4},
        {1, 100_000},
        {1, 1},
        {9, 40},
        {1, 30}
    };

    private final RandomChoice choice;
    private final List<ObjectNode> list = new ArrayList<>();

    MeasurementList(RandomChoice choice) {
        this.choice = choice;
    }

    List<ObjectNode> measurements() {
        return list;
    }

    void noNumerator(String id) {
        parts(id).put("numerator", 0).put("denominator", choice.pick(0, 0, 10));
    }

    void counts(String id) {
        ObjectNode counts = parts(id);
        int[] known = choice.pick(COUNTS);
        switch (choice.between(0, 7)) {
            case 0 -> {
                long denominator = choice.huge();
                counts.put("numerator", choice.pick(denominator, denominator / 2, denominator / 3, 1L));
                counts.put("denominator", denominator);
            }
            case 1 -> {
                counts.put("numerator", new BigDecimal(known[0] + ".0"));
                counts.put("denominator", known[1]);
            }
            case 2 -> counts.put("denominator", known[1]).put("numerator", known[0]);
            case 3, 4 -> counts.put("numerator", known[0]).put("denominator", known[1]);
            case 5 -> {
                // halves and what lies next to them, for every number of points there can be
                int denominator = choice.pick(4, 8, 20, 40, 60, 100, 200, 300);
                counts.put("numerator", choice.between(1, denominator)).put("denominator", denominator);
            }
            default -> {
                int denominator = choice.between(1, 3000);
                counts.put("numerator", choice.between(1, denominator)).put("denominator", denominator);
            }
        }
    }

    void sometimes(String id, int times) {
        if (choice.oneIn(times)) {
            add(id, !choice.oneIn(3));
        }
    }

    void sometimesNot(String id) {
        if (choice.oneIn(8)) {
            add(id, false);
        }
    }

    void add(String id, boolean value) {
        list.add(JSON.objectNode().put("measureId", id).put("value", value));
    }

    ObjectNode parts(String id) {
        ObjectNode measurement = JSON.objectNode().put("measureId", id);
        list.add(measurement);
        return measurement.putObject("value");
    }
}
