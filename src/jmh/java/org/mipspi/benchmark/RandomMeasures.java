package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The measurements of one set, in every acceptable combination of answers, exclusions and levels. */
final class RandomMeasures {

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

    private final Chance chance;
    private final RandomSets set;
    private final int year;
    private final List<ObjectNode> said = new ArrayList<>();

    RandomMeasures(Chance chance, RandomSets set, int year) {
        this.chance = chance;
        this.set = set;
        this.year = year;
    }

    List<ObjectNode> measurements() {
        riskAnalysis();
        saferGuide();
        attestation("PI_ONCDIR_1");
        attestation("PI_INFBLO_1");
        sometimes("PI_ONCACB_1", 2);
        countsOrExclusion("PI_EP_1", "PI_LVPP_1");
        pdmp();
        exchange();
        if (!set.slips()) {
            counts("PI_PEA_1");
        } else if (chance.coin()) {
            noNumerator("PI_PEA_1");
        }
        publicHealth("PI_PHCDRR_1", set.slips());
        publicHealth("PI_PHCDRR_3", set.slips() || (year >= 2025 && chance.oneIn(3)));
        for (String bonus : List.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5")) {
            if (chance.oneIn(4)) {
                engagement(bonus);
            }
        }
        if (year >= 2026) {
            sometimes("PI_PHCDRR_6", 4);
        }
        return said;
    }

    private void riskAnalysis() {
        if (!set.slips()) {
            if (chance.coin()) {
                say("PI_PPHI_1", true);
            } else {
                parts("PI_PPHI_1").put("analysis", true).put("riskManagement", true);
            }
            return;
        }
        switch (chance.between(0, 4)) {
            case 0 -> say("PI_PPHI_1", false);
            case 1 -> parts("PI_PPHI_1").put("analysis", chance.coin()).putNull("riskManagement");
            case 2 -> parts("PI_PPHI_1").put("riskManagement", chance.coin());
            case 3 -> parts("PI_PPHI_1").put("analysis", chance.coin()).put("riskManagement", chance.coin());
            default -> {}
        }
    }

    private void saferGuide() {
        if (!set.slips()) {
            switch (chance.between(0, 2)) {
                case 0 -> say("PI_PPHI_2", true);
                case 1 -> parts("PI_PPHI_2").put("completed", true).putNull("guideEdition");
                default -> parts("PI_PPHI_2").put("completed", true).put("guideEdition", year > 2025 ? 2025 : 2016);
            }
            return;
        }
        switch (chance.between(0, 3)) {
            case 0 -> say("PI_PPHI_2", false);
            case 1 -> parts("PI_PPHI_2").put("completed", chance.coin()).put("guideEdition", chance.pick(2016, 2026));
            case 2 -> parts("PI_PPHI_2").put("completed", false);
            default -> {}
        }
    }

    private void attestation(String id) {
        if (!set.slips()) {
            say(id, true);
        } else if (chance.coin()) {
            say(id, false);
        }
    }

    private void pdmp() {
        if (set.slips()) {
            if (chance.coin()) {
                say("PI_EP_2", false);
            } else if (chance.coin()) {
                say("PI_EP_2_EX_1", false);
            }
            return;
        }
        if (chance.coin()) {
            say("PI_EP_2", true);
            sometimesNot("PI_EP_2_EX_1");
            return;
        }
        boolean first = chance.coin();
        say("PI_EP_2_EX_1", first);
        if (!first || (year == 2024 && chance.coin())) {
            say("PI_EP_2_EX_2", true);
        }
        sometimesNot("PI_EP_2");
    }

    private void exchange() {
        if (set.slips()) {
            incompleteExchange();
            return;
        }
        switch (chance.pick(1, 1, 2, 3)) {
            case 1 -> {
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
                countsOrExclusion("PI_HIE_4", "PI_LVITC_2");
                sometimesNot("PI_HIE_5");
                sometimesNot("PI_HIE_6");
            }
            case 2 -> {
                say("PI_HIE_5", true);
                sometimesNot("PI_HIE_6");
                sometimesNot("PI_LVOTC_1");
            }
            default -> {
                say("PI_HIE_6", true);
                sometimesNot("PI_HIE_5");
                sometimesNot("PI_LVITC_2");
            }
        }
    }

    private void incompleteExchange() {
        switch (chance.between(0, 8)) {
            case 0 -> say("PI_HIE_5", false);
            case 1 -> say("PI_HIE_6", false);
            case 2 -> {
                say("PI_HIE_5", false);
                say("PI_HIE_6", false);
            }
            case 3 -> counts("PI_HIE_1");
            case 4 -> counts("PI_HIE_4");
            case 5 -> {
                noNumerator("PI_HIE_1");
                countsOrExclusion("PI_HIE_4", "PI_LVITC_2");
            }
            case 6 -> {
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
                noNumerator("PI_HIE_4");
                sometimesNot("PI_HIE_6");
            }
            case 7 -> say(chance.pick("PI_LVOTC_1", "PI_LVITC_2"), chance.coin());
            default -> {}
        }
    }

    private void publicHealth(String id, boolean incomplete) {
        if (incomplete) {
            engagement(id);
            return;
        }
        String exclusion = id + "_EX_" + chance.between(1, 3);
        if (chance.oneIn(3)) {
            say(exclusion, true);
            sometimesNot(id);
            if (chance.oneIn(6)) {
                say(id + chance.pick("_PRE", "_PROD"), true);
            }
            return;
        }
        say(id, true);
        boolean production = chance.coin();
        say(id + "_PROD", production);
        if (!production) {
            say(id + "_PRE", true);
        }
        sometimesNot(exclusion);
    }

    /** Anything that can be said of a public health measure, most of it not enough. */
    private void engagement(String id) {
        switch (chance.between(0, 6)) {
            case 0 -> say(id, false);
            case 1 -> say(id, true);
            case 2 -> {
                say(id, false);
                say(id + "_PROD", true);
            }
            case 3 -> say(id + "_PRE", true);
            case 4 -> {
                say(id, true);
                say(id + chance.pick("_PRE", "_PROD"), chance.coin());
            }
            case 5 -> {
                say(id, true);
                say(id + "_PRE", true);
                sometimesNot(id + "_PROD");
            }
            default -> {}
        }
    }

    private void countsOrExclusion(String id, String exclusion) {
        if (set.slips()) {
            switch (chance.between(0, 2)) {
                case 0 -> noNumerator(id);
                case 1 -> say(exclusion, false);
                default -> {}
            }
        } else if (chance.oneIn(3)) {
            say(exclusion, true);
        } else {
            counts(id);
            sometimesNot(exclusion);
        }
    }

    private void noNumerator(String id) {
        parts(id).put("numerator", 0).put("denominator", chance.pick(0, 0, 10));
    }

    private void counts(String id) {
        ObjectNode counts = parts(id);
        int[] known = chance.pick(COUNTS);
        switch (chance.between(0, 7)) {
            case 0 -> {
                long denominator = chance.huge();
                counts.put("numerator", chance.pick(denominator, denominator / 2, denominator / 3, 1L));
                counts.put("denominator", denominator);
            }
            case 1 -> {
                counts.put("numerator", new BigDecimal(known[0] + ".0"));
                counts.put("denominator", known[1]).put("reportingRate", 100);
            }
            case 2 -> counts.put("denominator", known[1]).put("numerator", known[0]);
            case 3, 4 -> counts.put("numerator", known[0]).put("denominator", known[1]);
            case 5 -> {
                // halves and what lies next to them, for every number of points there can be
                int denominator = chance.pick(4, 8, 20, 40, 60, 100, 200, 300);
                counts.put("numerator", chance.between(1, denominator)).put("denominator", denominator);
            }
            default -> {
                int denominator = chance.between(1, 3000);
                counts.put("numerator", chance.between(1, denominator)).put("denominator", denominator);
            }
        }
    }

    private void sometimes(String id, int times) {
        if (chance.oneIn(times)) {
            say(id, !chance.oneIn(3));
        }
    }

    private void sometimesNot(String id) {
        if (chance.oneIn(8)) {
            say(id, false);
        }
    }

    private void say(String id, boolean value) {
        said.add(JSON.objectNode().put("measureId", id).put("value", value));
    }

    private ObjectNode parts(String id) {
        ObjectNode measurement = JSON.objectNode().put("measureId", id);
        said.add(measurement);
        return measurement.putObject("value");
    }
}
