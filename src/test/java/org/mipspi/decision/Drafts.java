package org.mipspi.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicktheories.core.Gen;
import org.quicktheories.core.RandomnessSource;
import org.quicktheories.impl.Constraint;

/** Generates submissions that are never refused, of every shape otherwise. */
final class Drafts {

    private static final String[] PLAIN = {"PI_PPHI_1", "PI_PPHI_2", "PI_ONCDIR_1", "PI_INFBLO_1", "PI_ONCACB_1"};
    private static final String[] LEVELLED = {"PI_PHCDRR_1", "PI_PHCDRR_3", "PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5"
    };

    private Drafts() {}

    /**
     * A submission of one measurement set.
     *
     * @param year performance year
     * @param values the measurements, each with its value as JSON, in the order in which they are sent
     * @param end last day of the performance period
     * @param cehrtId CMS EHR Certification ID
     * @param clinicians size of the practice
     */
    record Draft(int year, Map<String, String> values, String end, String cehrtId, int clinicians) {

        Draft with(String id, String value) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.put(id, value);
            return new Draft(year, changed, end, cehrtId, clinicians);
        }

        Draft without(List<String> ids) {
            Map<String, String> changed = new LinkedHashMap<>(values);
            changed.keySet().removeAll(ids);
            return new Draft(year, changed, end, cehrtId, clinicians);
        }

        Draft reversed() {
            List<String> ids = new ArrayList<>(values.keySet());
            java.util.Collections.reverse(ids);
            Map<String, String> changed = new LinkedHashMap<>();
            ids.forEach(id -> changed.put(id, values.get(id)));
            return new Draft(year, changed, end, cehrtId, clinicians);
        }

        /** The measurement set as JSON. */
        String set() {
            StringBuilder json = new StringBuilder("{\"category\":\"pi\",\"performanceStart\":\"" + year
                    + "-01-01\",\"performanceEnd\":\"" + year + end + "\",\"cehrtId\":\"" + cehrtId
                    + "\",\"measurements\":[");
            String separator = "";
            for (Map.Entry<String, String> value : values.entrySet()) {
                json.append(separator)
                        .append("{\"measureId\":\"")
                        .append(value.getKey())
                        .append("\",\"value\":")
                        .append(value.getValue())
                        .append('}');
                separator = ",";
            }
            return json.append("]}").toString();
        }

        /** The submission as JSON, with these sets in place of its own. */
        String submission(String... sets) {
            return "{\"entityType\":\"group\",\"performanceYear\":" + year
                    + ",\"clinician\":{\"practice\":{\"clinicians\":" + clinicians + "}},\"measurementSets\":["
                    + String.join(",", sets) + "]}";
        }

        /** The submission as JSON. */
        String submission() {
            return submission(set());
        }

        @Override
        public String toString() {
            return submission();
        }
    }

    /** All of them; a test shrinks towards everything answered "Yes". */
    static Gen<Draft> drafts() {
        return Drafts::draft;
    }

    private static Draft draft(RandomnessSource random) {
        int year = 2024 + pick(random, 3);
        Map<String, String> values = new LinkedHashMap<>();
        for (String id : PLAIN) {
            answer(random, values, id);
        }
        counts(random, values, "PI_EP_1", "PI_LVPP_1");
        if (pick(random, 3) < 2) {
            answer(random, values, "PI_EP_2");
        } else {
            values.put("PI_EP_2_EX_1", "true");
        }
        exchange(random, values);
        counts(random, values, "PI_PEA_1", null);
        for (String id : LEVELLED) {
            levelled(random, values, id, year);
        }
        if (year == 2026) {
            answer(random, values, "PI_PHCDRR_6");
        }
        String end = pick(random, 8) < 7 ? "-12-31" : "-05-31";
        String cehrtId = pick(random, 8) < 7 ? "0015C0000000000" : "none";
        return new Draft(year, values, end, cehrtId, pick(random, 4) < 3 ? 16 : 15);
    }

    private static void exchange(RandomnessSource random, Map<String, String> values) {
        switch (pick(random, 4)) {
            case 0 -> {
                counts(random, values, "PI_HIE_1", "PI_LVOTC_1");
                counts(random, values, "PI_HIE_4", "PI_LVITC_2");
            }
            case 1 -> answer(random, values, "PI_HIE_5");
            case 2 -> answer(random, values, "PI_HIE_6");
            default -> {
                values.put("PI_HIE_5", "false");
                values.put("PI_HIE_6", "false");
                counts(random, values, "PI_HIE_1", "PI_LVOTC_1");
            }
        }
    }

    private static void levelled(RandomnessSource random, Map<String, String> values, String id, int year) {
        boolean required = id.equals("PI_PHCDRR_1") || id.equals("PI_PHCDRR_3");
        if (required && pick(random, 4) == 3) {
            values.put(id + "_EX_" + (1 + pick(random, 3)), "true");
        } else {
            answer(random, values, id);
        }
        int level = pick(random, 8);
        if (level < 7) {
            values.put(id + (level < 4 ? "_PROD" : "_PRE"), "true");
        }
    }

    /** Mostly "Yes", so that scores above zero are common. */
    private static void answer(RandomnessSource random, Map<String, String> values, String id) {
        int answer = pick(random, 24);
        if (answer < 23) {
            values.put(id, answer < 22 ? "true" : "false");
        }
    }

    private static void counts(RandomnessSource random, Map<String, String> values, String id, String exclusion) {
        int choice = pick(random, 24);
        if (choice >= 20 && exclusion != null) {
            values.put(exclusion, "true");
        } else if (choice != 19) {
            int denominator = pick(random, 300);
            int numerator = pick(random, denominator + 1);
            values.put(id, counts(choice == 18 ? 0 : Math.max(numerator, Math.min(1, denominator)), denominator));
        }
    }

    /** A numerator and a denominator as JSON. */
    static String counts(int numerator, int denominator) {
        return "{\"numerator\":" + numerator + ",\"denominator\":" + denominator + "}";
    }

    private static int pick(RandomnessSource random, int choices) {
        return (int) random.next(Constraint.between(0, choices - 1));
    }
}
