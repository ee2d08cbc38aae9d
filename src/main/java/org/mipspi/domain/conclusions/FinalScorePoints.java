package org.mipspi.domain.conclusions;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The points that the category contributes to the MIPS final score.
 *
 * @param points 0 to the weight of the category, so at most 30, exact
 */
public record FinalScorePoints(BigDecimal points) {
    public FinalScorePoints {
        Objects.requireNonNull(points, "FinalScorePoints.points");
    }
}
