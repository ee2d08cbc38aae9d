package org.mipspi.secondreading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.domain.measures.MeasureDefinition;
import org.mipspi.domain.measures.MeasureList;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.domain.measures.PiMeasure.Form;

/** CMS's list of PI measure ids of 2024 to 2027, written down a second time, from the published lists. */
public final class MeasureTable {

    /** The years whose law the second reading covers. */
    public static final List<Integer> YEARS = List.of(2024, 2025, 2026, 2027);

    public static final Set<String> COUNTS = Set.of("PI_EP_1", "PI_HIE_1", "PI_HIE_4", "PI_PEA_1");

    /** Exclusion to measure. */
    public static final Map<String, String> EXCLUDES = Map.ofEntries(
            Map.entry("PI_LVPP_1", "PI_EP_1"),
            Map.entry("PI_EP_2_EX_1", "PI_EP_2"),
            Map.entry("PI_EP_2_EX_2", "PI_EP_2"),
            Map.entry("PI_LVOTC_1", "PI_HIE_1"),
            Map.entry("PI_LVITC_2", "PI_HIE_4"),
            Map.entry("PI_PHCDRR_1_EX_1", "PI_PHCDRR_1"),
            Map.entry("PI_PHCDRR_1_EX_2", "PI_PHCDRR_1"),
            Map.entry("PI_PHCDRR_1_EX_3", "PI_PHCDRR_1"),
            Map.entry("PI_PHCDRR_3_EX_1", "PI_PHCDRR_3"),
            Map.entry("PI_PHCDRR_3_EX_2", "PI_PHCDRR_3"),
            Map.entry("PI_PHCDRR_3_EX_3", "PI_PHCDRR_3"));

    /** Public health measures with levels of active engagement. */
    public static final List<String> WITH_LEVELS =
            List.of("PI_PHCDRR_1", "PI_PHCDRR_2", "PI_PHCDRR_3", "PI_PHCDRR_4", "PI_PHCDRR_5");

    /** Level to measure. */
    static final Map<String, String> LEVEL_OF = new HashMap<>();

    static final Map<String, Integer> HIE_OPTION =
            Map.of("PI_HIE_1", 1, "PI_LVOTC_1", 1, "PI_HIE_4", 1, "PI_LVITC_2", 1, "PI_HIE_5", 2, "PI_HIE_6", 3);

    private static final List<String> MEASURES = List.of(
            "PI_EP_1",
            "PI_EP_2",
            "PI_HIE_1",
            "PI_HIE_4",
            "PI_HIE_5",
            "PI_HIE_6",
            "PI_PEA_1",
            "PI_PHCDRR_1",
            "PI_PHCDRR_3",
            "PI_PHCDRR_2",
            "PI_PHCDRR_4",
            "PI_PHCDRR_5",
            "PI_PHCDRR_6",
            "PI_PPHI_1",
            "PI_PPHI_2",
            "PI_ONCDIR_1",
            "PI_INFBLO_1",
            "PI_ONCACB_1");

    static {
        for (String measure : WITH_LEVELS) {
            LEVEL_OF.put(measure + "_PRE", measure);
            LEVEL_OF.put(measure + "_PROD", measure);
        }
    }

    private MeasureTable() {}

    /** The measures of a year that are neither exclusions nor levels. */
    static List<String> measures(int year) {
        return MEASURES.stream().filter(id -> isOf(id, year)).toList();
    }

    /** The list of a year, with nothing but the ids of its measures. */
    static MeasureList list(int year) {
        return new MeasureLists(
                        List.of(year),
                        measures(year).stream()
                                .map(id -> new MeasureDefinition(
                                        id,
                                        id,
                                        COUNTS.contains(id),
                                        Form.PLAIN,
                                        null,
                                        0,
                                        Set.of(year),
                                        List.of(),
                                        Set.of(),
                                        null,
                                        null))
                                .toList())
                .of(year);
    }

    static boolean isKnown(String id, int year) {
        return (MEASURES.contains(id) || EXCLUDES.containsKey(id) || LEVEL_OF.containsKey(id)) && isOf(id, year);
    }

    private static boolean isOf(String id, int year) {
        return year >= 2026 || !id.equals("PI_PHCDRR_6");
    }

    /** A measure's exclusions, in order. */
    static List<String> exclusions(String measure) {
        return EXCLUDES.keySet().stream()
                .filter(exclusion -> excludes(exclusion, measure))
                .sorted()
                .toList();
    }

    /** Whether the first excludes the second. */
    static boolean excludes(String exclusion, String measure) {
        return measure.equals(EXCLUDES.get(exclusion));
    }

    /** Whether two affirmative values say two things of which only one can be. */
    static boolean areSubstitutes(String one, String other, int year) {
        if (one.equals(other)) {
            return false;
        }
        int option = HIE_OPTION.getOrDefault(one, 0);
        int otherOption = HIE_OPTION.getOrDefault(other, 0);
        if (option != 0 && otherOption != 0) {
            return option != otherOption;
        }
        String measure = EXCLUDES.get(one);
        if (measure != null && excludes(other, measure)) {
            return !measure.equals("PI_EP_2") || year >= 2025;
        }
        return LEVEL_OF.containsKey(one) && LEVEL_OF.get(one).equals(LEVEL_OF.get(other));
    }
}
