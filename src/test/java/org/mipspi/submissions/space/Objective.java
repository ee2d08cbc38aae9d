package org.mipspi.submissions.space;

import java.util.List;

/**
 * An objective of the category, or another part of a submission that is enumerated like one.
 *
 * @param name what it is called in a finding
 * @param dimensions its places and what may be said in each
 */
public record Objective(String name, List<Dimension> dimensions) {

    static Objective of(String name, Dimension... dimensions) {
        return new Objective(name, List.of(dimensions));
    }

    public Objective withoutEchoes() {
        return new Objective(
                name, dimensions.stream().map(Dimension::withoutEchoes).toList());
    }
}
