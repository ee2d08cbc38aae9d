package org.mipspi.decision.space;

import java.util.ArrayList;
import java.util.List;

/** Puts submissions of a year together. */
final class Submissions {

    private final int year;
    private final List<Dimension> dimensions;

    Submissions(int year) {
        this.year = year;
        this.dimensions = Space.objectives(year).stream()
                .flatMap(objective -> objective.dimensions().stream())
                .toList();
    }

    /** These values of these dimensions, and nothing that need not be said of the others. */
    Document saying(List<Dimension> these, List<Value> values) {
        return of(others(these, State.NOTHING), values);
    }

    /** What a state says of all but these dimensions. */
    List<Value> others(List<Dimension> these, State state) {
        List<String> names = these.stream().map(Dimension::name).toList();
        return dimensions.stream()
                .filter(dimension -> !names.contains(dimension.name()))
                .map(dimension -> dimension.in(state))
                .toList();
    }

    /** A document of these values. */
    Document of(List<Value> others, List<Value> values) {
        List<Value> all = new ArrayList<>(others);
        all.addAll(values);
        return new Document(year, all);
    }
}
