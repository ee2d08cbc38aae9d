package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The measurements of one set, in every acceptable combination of answers, exclusions and levels. */
final class RandomMeasures {

    private final Chance chance;
    private final RandomSets set;
    private final int year;
    private final RandomMeasurements said;

    RandomMeasures(Chance chance, RandomSets set, int year) {
        this.chance = chance;
        this.set = set;
        this.year = year;
        this.said = new RandomMeasurements(chance);
    }

    List<ObjectNode> measurements() {
        riskAnalysis();
        saferGuide();
        attestation("PI_ONCDIR_1");
        attestation("PI_INFBLO_1");
        said.sometimes("PI_ONCACB_1", 2);
        countsOrExclusion("PI_EP_1", "PI_LVPP_1");
        pdmp();
        exchange();
        if (!set.slips()) {
            said.counts("PI_PEA_1");
        } else if (chance.coin()) {
            said.noNumerator("PI_PEA_1");
        }
        publicHealth("PI_PHCDRR_1", set.slips());
        publicHealth("PI_PHCDRR_3", set.slips() || (year >= 2025 && chance.oneIn(3)));
        for (String bonus : List.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5")) {
            if (chance.oneIn(4)) {
                engagement(bonus);
            }
        }
        if (year >= 2026) {
            said.sometimes("PI_PHCDRR_6", 4);
        }
        return said.list();
    }

    private void riskAnalysis() {
        if (!set.slips()) {
            if (chance.coin()) {
                said.say("PI_PPHI_1", true);
            } else {
                said.parts("PI_PPHI_1").put("analysis", true).put("riskManagement", true);
            }
            return;
        }
        switch (chance.between(0, 4)) {
            case 0 -> said.say("PI_PPHI_1", false);
            case 1 -> said.parts("PI_PPHI_1").put("analysis", chance.coin()).putNull("riskManagement");
            case 2 -> said.parts("PI_PPHI_1").put("riskManagement", chance.coin());
            case 3 -> said.parts("PI_PPHI_1").put("analysis", chance.coin()).put("riskManagement", chance.coin());
            default -> {}
        }
    }

    private void saferGuide() {
        if (!set.slips()) {
            switch (chance.between(0, 2)) {
                case 0 -> said.say("PI_PPHI_2", true);
                case 1 -> said.parts("PI_PPHI_2").put("completed", true).putNull("guideEdition");
                default ->
                    said.parts("PI_PPHI_2").put("completed", true).put("guideEdition", year > 2025 ? 2025 : 2016);
            }
            return;
        }
        switch (chance.between(0, 3)) {
            case 0 -> said.say("PI_PPHI_2", false);
            case 1 ->
                said.parts("PI_PPHI_2").put("completed", chance.coin()).put("guideEdition", chance.pick(2016, 2026));
            case 2 -> said.parts("PI_PPHI_2").put("completed", false);
            default -> {}
        }
    }

    private void attestation(String id) {
        if (!set.slips()) {
            said.say(id, true);
        } else if (chance.coin()) {
            said.say(id, false);
        }
    }

    private void pdmp() {
        if (set.slips()) {
            if (chance.coin()) {
                said.say("PI_EP_2", false);
            } else if (chance.coin()) {
                said.say("PI_EP_2_EX_1", false);
            }
            return;
        }
        if (chance.coin()) {
            said.say("PI_EP_2", true);
            said.sometimesNot("PI_EP_2_EX_1");
            return;
        }
        boolean first = chance.coin();
        said.say("PI_EP_2_EX_1", first);
        if (!first || (year == 2024 && chance.coin())) {
            said.say("PI_EP_2_EX_2", true);
        }
        said.sometimesNot("PI_EP_2");
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
                said.sometimesNot("PI_HIE_5");
                said.sometimesNot("PI_HIE_6");
            }
            case 2 -> {
                said.say("PI_HIE_5", true);
                said.sometimesNot("PI_HIE_6");
                said.sometimesNot("PI_LVOTC_1");
            }
            default -> {
                said.say("PI_HIE_6", true);
                said.sometimesNot("PI_HIE_5");
                said.sometimesNot("PI_LVITC_2");
            }
        }
    }

    private void incompleteExchange() {
        switch (chance.between(0, 8)) {
            case 0 -> said.say("PI_HIE_5", false);
            case 1 -> said.say("PI_HIE_6", false);
            case 2 -> {
                said.say("PI_HIE_5", false);
                said.say("PI_HIE_6", false);
            }
            case 3 -> said.counts("PI_HIE_1");
            case 4 -> said.counts("PI_HIE_4");
            case 5 -> {
                said.noNumerator("PI_HIE_1");
                countsOrExclusion("PI_HIE_4", "PI_LVITC_2");
            }
            case 6 -> {
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
                said.noNumerator("PI_HIE_4");
                said.sometimesNot("PI_HIE_6");
            }
            case 7 -> said.say(chance.pick("PI_LVOTC_1", "PI_LVITC_2"), chance.coin());
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
            said.say(exclusion, true);
            said.sometimesNot(id);
            if (chance.oneIn(6)) {
                said.say(id + chance.pick("_PRE", "_PROD"), true);
            }
            return;
        }
        said.say(id, true);
        boolean production = chance.coin();
        said.say(id + "_PROD", production);
        if (!production) {
            said.say(id + "_PRE", true);
        }
        said.sometimesNot(exclusion);
    }

    /** Anything that can be said of a public health measure, most of it not enough. */
    private void engagement(String id) {
        switch (chance.between(0, 6)) {
            case 0 -> said.say(id, false);
            case 1 -> said.say(id, true);
            case 2 -> {
                said.say(id, false);
                said.say(id + "_PROD", true);
            }
            case 3 -> said.say(id + "_PRE", true);
            case 4 -> {
                said.say(id, true);
                said.say(id + chance.pick("_PRE", "_PROD"), chance.coin());
            }
            case 5 -> {
                said.say(id, true);
                said.say(id + "_PRE", true);
                said.sometimesNot(id + "_PROD");
            }
            default -> {}
        }
    }

    private void countsOrExclusion(String id, String exclusion) {
        if (set.slips()) {
            switch (chance.between(0, 2)) {
                case 0 -> said.noNumerator(id);
                case 1 -> said.say(exclusion, false);
                default -> {}
            }
        } else if (chance.oneIn(3)) {
            said.say(exclusion, true);
        } else {
            said.counts(id);
            said.sometimesNot(exclusion);
        }
    }
}
