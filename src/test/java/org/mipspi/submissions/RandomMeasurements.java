package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the measurements of one set, in every acceptable combination of answers, exclusions and levels. */
final class RandomMeasurements {

    private final RandomChoice choice;
    private final RandomSets set;
    private final int year;
    private final MeasurementList list;

    RandomMeasurements(RandomChoice choice, RandomSets set, int year) {
        this.choice = choice;
        this.set = set;
        this.year = year;
        this.list = new MeasurementList(choice);
    }

    List<ObjectNode> measurements() {
        riskAnalysis();
        saferGuide();
        attestation("PI_ONCDIR_1");
        attestation("PI_INFBLO_1");
        list.sometimes("PI_ONCACB_1", 2);
        countsOrExclusion("PI_EP_1", "PI_LVPP_1");
        pdmp();
        exchange();
        if (!set.slips()) {
            list.counts("PI_PEA_1");
        } else if (choice.coin()) {
            list.noNumerator("PI_PEA_1");
        }
        publicHealth("PI_PHCDRR_1", set.slips());
        boolean suppressed = year == 2025 || year == 2026;
        publicHealth("PI_PHCDRR_3", set.slips() || (suppressed && choice.oneIn(3)));
        for (String bonus : List.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5")) {
            if (choice.oneIn(4)) {
                engagement(bonus);
            }
        }
        if (year >= 2026) {
            list.sometimes("PI_PHCDRR_6", 4);
        }
        return list.measurements();
    }

    private void riskAnalysis() {
        if (!set.slips()) {
            if (choice.coin()) {
                list.add("PI_PPHI_1", true);
            } else {
                list.parts("PI_PPHI_1").put("analysis", true).put("riskManagement", true);
            }
            return;
        }
        switch (choice.between(0, 4)) {
            case 0 -> list.add("PI_PPHI_1", false);
            case 1 -> list.parts("PI_PPHI_1").put("analysis", choice.coin()).putNull("riskManagement");
            case 2 -> list.parts("PI_PPHI_1").put("riskManagement", choice.coin());
            case 3 -> list.parts("PI_PPHI_1").put("analysis", choice.coin()).put("riskManagement", choice.coin());
            default -> {}
        }
    }

    private void saferGuide() {
        if (!set.slips()) {
            switch (choice.between(0, 2)) {
                case 0 -> list.add("PI_PPHI_2", true);
                case 1 -> list.parts("PI_PPHI_2").put("completed", true).putNull("guideEdition");
                default ->
                    list.parts("PI_PPHI_2").put("completed", true).put("guideEdition", year > 2025 ? 2025 : 2016);
            }
            return;
        }
        switch (choice.between(0, 3)) {
            case 0 -> list.add("PI_PPHI_2", false);
            case 1 ->
                list.parts("PI_PPHI_2").put("completed", choice.coin()).put("guideEdition", choice.pick(2016, 2026));
            case 2 -> list.parts("PI_PPHI_2").put("completed", false);
            default -> {}
        }
    }

    private void attestation(String id) {
        if (!set.slips()) {
            list.add(id, true);
        } else if (choice.coin()) {
            list.add(id, false);
        }
    }

    private void pdmp() {
        if (set.slips()) {
            if (choice.coin()) {
                list.add("PI_EP_2", false);
            } else if (choice.coin()) {
                list.add("PI_EP_2_EX_1", false);
            }
            return;
        }
        if (choice.coin()) {
            list.add("PI_EP_2", true);
            list.sometimesNot("PI_EP_2_EX_1");
            return;
        }
        boolean first = choice.coin();
        list.add("PI_EP_2_EX_1", first);
        if (!first || (year == 2024 && choice.coin())) {
            list.add("PI_EP_2_EX_2", true);
        }
        list.sometimesNot("PI_EP_2");
    }

    private void exchange() {
        if (set.slips()) {
            incompleteExchange();
            return;
        }
        switch (choice.pick(1, 1, 2, 3)) {
            case 1 -> {
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
                countsOrExclusion("PI_HIE_4", "PI_LVITC_2");
                list.sometimesNot("PI_HIE_5");
                list.sometimesNot("PI_HIE_6");
            }
            case 2 -> {
                list.add("PI_HIE_5", true);
                list.sometimesNot("PI_HIE_6");
                list.sometimesNot("PI_LVOTC_1");
            }
            default -> {
                list.add("PI_HIE_6", true);
                list.sometimesNot("PI_HIE_5");
                list.sometimesNot("PI_LVITC_2");
            }
        }
    }

    private void incompleteExchange() {
        switch (choice.between(0, 9)) {
            case 0 -> list.add("PI_HIE_5", false);
            case 1 -> list.add("PI_HIE_6", false);
            case 2 -> {
                list.add("PI_HIE_5", false);
                list.add("PI_HIE_6", false);
            }
            case 3 -> list.counts("PI_HIE_1");
            case 4 -> list.counts("PI_HIE_4");
            case 5 -> {
                list.noNumerator("PI_HIE_1");
                countsOrExclusion("PI_HIE_4", "PI_LVITC_2");
            }
            case 6 -> {
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
                list.noNumerator("PI_HIE_4");
                list.sometimesNot("PI_HIE_6");
            }
            case 7 -> list.add(choice.pick("PI_LVOTC_1", "PI_LVITC_2"), choice.coin());
            case 8 -> {
                list.add("PI_HIE_5", false);
                list.add("PI_HIE_6", false);
                countsOrExclusion("PI_HIE_1", "PI_LVOTC_1");
            }
            default -> {}
        }
    }

    private void publicHealth(String id, boolean incomplete) {
        if (incomplete) {
            engagement(id);
            return;
        }
        String exclusion = id + "_EX_" + choice.between(1, 3);
        if (choice.oneIn(3)) {
            list.add(exclusion, true);
            list.sometimesNot(id);
            if (choice.oneIn(6)) {
                list.add(id + choice.pick("_PRE", "_PROD"), true);
            }
            return;
        }
        list.add(id, true);
        boolean production = choice.coin();
        list.add(id + "_PROD", production);
        if (!production) {
            list.add(id + "_PRE", true);
        }
        list.sometimesNot(exclusion);
    }

    /** Anything that can be list of a public health measure, most of it not enough. */
    private void engagement(String id) {
        switch (choice.between(0, 6)) {
            case 0 -> list.add(id, false);
            case 1 -> list.add(id, true);
            case 2 -> {
                list.add(id, false);
                list.add(id + "_PROD", true);
            }
            case 3 -> list.add(id + choice.pick("_PRE", "_PROD"), true);
            case 4 -> {
                list.add(id, true);
                list.add(id + choice.pick("_PRE", "_PROD"), choice.coin());
            }
            case 5 -> {
                list.add(id, true);
                list.add(id + "_PRE", true);
                list.sometimesNot(id + "_PROD");
            }
            default -> {}
        }
    }

    private void countsOrExclusion(String id, String exclusion) {
        if (set.slips()) {
            switch (choice.between(0, 2)) {
                case 0 -> list.noNumerator(id);
                case 1 -> list.add(exclusion, false);
                default -> {}
            }
        } else if (choice.oneIn(3)) {
            list.add(exclusion, true);
        } else {
            list.counts(id);
            list.sometimesNot(exclusion);
        }
    }
}
