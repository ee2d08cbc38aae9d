package org.mipspi.submissions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Measurement sets: mostly complete, so that scores above zero are common, with now and then a slip. */
final class RandomSets {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final RandomChoice choice;

    /** One in so many things required goes wrong in the set at hand; 0 is never. */
    private int slips;

    RandomSets(RandomChoice choice) {
        this.choice = choice;
    }

    boolean slips() {
        return slips > 0 && choice.oneIn(slips);
    }

    /** A set of another category, with content that no PI set could have. */
    ObjectNode ofAnotherCategory() {
        ObjectNode set = JSON.objectNode();
        set.put("category", choice.pick("quality", "ia", "cost"));
        set.putArray("measurements").addObject().put("measureId", "IA_EPA_1").put("value", "yes");
        return set;
    }

    ObjectNode set(int year) {
        slips = choice.pick(0, 0, 0, 60, 25, 8, 2);
        ObjectNode set = JSON.objectNode();
        set.put("category", "pi");
        if (choice.coin()) {
            set.put("submissionMethod", choice.pick("electronicHealthRecord", "registry"));
        }
        program(set);
        period(set, year);
        cehrt(set, year);
        List<ObjectNode> measurements = new RandomMeasurements(choice, this, year).measurements();
        if (choice.oneIn(3)) {
            Collections.shuffle(measurements, choice.random());
        }
        ArrayNode array = set.putArray("measurements");
        if (!(slips > 0 && choice.oneIn(30))) {
            array.addAll(measurements);
        }
        return set;
    }

    private void program(ObjectNode set) {
        switch (choice.between(0, 9)) {
            case 0 -> set.put("programName", choice.pick("app1", "appPlus", "ssp"));
            case 1 -> set.put("programName", choice.pick("M0001", "M0003", "M1420", "M1500"));
            case 2 -> set.put("programName", choice.pick("MIPS", "app", "M9999"));
            case 3 -> set.put("programName", choice.pick("", "  "));
            case 4 -> set.putNull("programName");
            case 5 -> {
                // None is named.
            }
            default -> set.put("programName", "mips");
        }
    }

    private void period(ObjectNode set, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate start = choice.pick(first, first, last.minusDays(179), first.plusDays(choice.between(0, 180)));
        LocalDate end = choice.pick(last, last, start.plusDays(179));
        end = end.isAfter(last) ? last : end;
        if (slips()) {
            switch (choice.between(0, 3)) {
                case 0 -> start = first.minusDays(1);
                case 1 -> end = last.plusDays(1);
                case 2 -> end = start.plusDays(178);
                default -> end = start;
            }
        }
        set.put("performanceStart", start.toString());
        set.put("performanceEnd", end.toString());
    }

    private void cehrt(ObjectNode set, int year) {
        String wellFormed = year > 2024 ? choice.pick("2025C43YZH8S00G", "0015CABCDE12345") : "0015CABCDE12345";
        if (!slips()) {
            set.put("cehrtId", wellFormed);
        } else {
            switch (choice.between(0, 2)) {
                case 0 -> set.put("cehrtId", choice.pick("", "   "));
                case 1 ->
                    set.put(
                            "cehrtId",
                            choice.pick(
                                    "2025C43YZH8S00G",
                                    "2015C43YZH8S00G",
                                    "2025c43YZH8S00G",
                                    "2025C43YZH8S00",
                                    "2025C43YZH8S00GG",
                                    "2025C43YZH8S0-G",
                                    "2024C43YZH8S00G",
                                    "A15CXABCDE12345",
                                    "AB15CABCDE1234\u00c9"));
                default -> set.putNull("cehrtId");
            }
        }
        LocalDate end = LocalDate.parse(set.get("performanceEnd").textValue());
        if (slips()) {
            set.put("cehrtCertifiedOn", end.plusDays(1).toString());
        } else if (choice.oneIn(3)) {
            set.put("cehrtCertifiedOn", end.minusDays(choice.pick(0, 1, 400)).toString());
        }
    }
}
