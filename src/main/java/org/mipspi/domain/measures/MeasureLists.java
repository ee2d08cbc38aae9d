package org.mipspi.domain.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** CMS's measure lists of every supported performance year. */
public final class MeasureLists {

    private final List<PiMeasure> measures;
    private final Map<Integer, MeasureList> lists = new TreeMap<>();

    /**
     * The lists of these years.
     *
     * @param years the supported performance years
     * @param definitions the measures of all years, in the order in which answers list them
     */
    public MeasureLists(List<Integer> years, List<MeasureDefinition> definitions) {
        measures = definitions.stream().map(PiMeasure::new).toList();
        for (int year : years) {
            lists.put(
                    year,
                    new MeasureList(
                            year,
                            measures.stream()
                                    .filter(measure -> measure.years().contains(year))
                                    .toList()));
        }
    }

    /** The supported performance years, in ascending order. */
    public List<Integer> years() {
        return List.copyOf(lists.keySet());
    }

    /** The supported years as they appear in a sentence: {@code 2025, 2026}. */
    public String yearsInWords() {
        return lists.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Whether there is a list of a performance year. */
    public boolean supports(int year) {
        return lists.containsKey(year);
    }

    /**
     * The list of a performance year.
     *
     * @throws IllegalArgumentException if there is none
     */
    public MeasureList of(int year) {
        MeasureList list = lists.get(year);
        if (list == null) {
            throw new IllegalArgumentException("there is no measure list for " + year);
        }
        return list;
    }

    /** The newest list. */
    public MeasureList newest() {
        return lists.get(years().get(lists.size() - 1));
    }

    /** The measures of all years, without exclusions and levels. */
    public List<PiMeasure> measures() {
        return measures;
    }

    /** The ids of {@link #measures}. */
    public List<String> measureIds() {
        return measures.stream().map(PiMeasure::id).toList();
    }

    /** The measures of all years, each followed by its exclusions and levels. */
    public List<PiMeasure> all() {
        List<PiMeasure> all = new ArrayList<>();
        for (PiMeasure measure : measures) {
            all.add(measure);
            all.addAll(measure.attached());
        }
        return all;
    }

    /** The measure, exclusion or level with this id in any year, or null if there is none. */
    public PiMeasure find(String id) {
        return lists.values().stream()
                .map(list -> list.find(id))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
