package org.mipspi.domain.measures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CMS's measure list of one performance year. */
public final class MeasureList {

    private final int year;
    private final List<PiMeasure> measures;
    private final Map<String, PiMeasure> byId = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    MeasureList(int year, List<PiMeasure> measures) {
        this.year = year;
        this.measures = List.copyOf(measures);
        for (PiMeasure measure : measures) {
            places.put(measure.id(), places.size());
            byId.put(measure.id(), measure);
            measure.attached().forEach(attached -> byId.put(attached.id(), attached));
        }
    }

    /** The performance year, for example 2026. */
    public int year() {
        return year;
    }

    /** The measure, exclusion or level with this id, or null if the list has none. */
    public PiMeasure find(String id) {
        return byId.get(id);
    }

    /** The measures without exclusions and levels, in the order of the list. */
    public List<PiMeasure> measures() {
        return measures;
    }

    /** The index of a measure among {@link #measures}, from 0; -1 if the list has no such measure. */
    public int place(String id) {
        return places.getOrDefault(id, -1);
    }

    @Override
    public String toString() {
        return "the measure list of " + year;
    }
}
