package org.mipspi.submissions.space;

import java.util.ArrayList;
import java.util.List;

/** Puts submissions of a year together. */
public final class SubmissionBuilder {

    private final int year;
    private final List<Dimension> dimensions;

    public SubmissionBuilder(int year) {
        this.year = year;
        this.dimensions = SubmissionSpace.objectives(year).stream()
                .flatMap(objective -> objective.dimensions().stream())
                .toList();
    }

    /** These values of these dimensions, and nothing that need not be said of the others. */
    public SubmissionDocument saying(List<Dimension> these, List<Value> values) {
        return of(others(these, Background.NOTHING), values);
    }

    /** What a state says of all but these dimensions. */
    public List<Value> others(List<Dimension> these, Background state) {
        List<String> names = these.stream().map(Dimension::name).toList();
        return dimensions.stream()
                .filter(dimension -> !names.contains(dimension.name()))
                .map(dimension -> dimension.in(state))
                .toList();
    }

    /** A document of these values. */
    public SubmissionDocument of(List<Value> others, List<Value> values) {
        List<Value> all = new ArrayList<>(others);
        all.addAll(values);
        return new SubmissionDocument(year, all);
    }
}
