package org.mipspi.domain.points;

import java.util.Objects;

/**
 * Points that an exclusion moved.
 *
 * @param from id of the measure, or of the objective, that had them
 * @param to id of the measure that has them now
 * @param points how many, 1 or more
 */
public record Movement(String from, String to, int points) {
    public Movement {
        Objects.requireNonNull(from, "Movement.from");
        Objects.requireNonNull(to, "Movement.to");
    }
}
