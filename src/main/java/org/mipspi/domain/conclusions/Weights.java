package org.mipspi.domain.conclusions;

import java.math.BigDecimal;

/**
 * The weights of the four categories in the MIPS final score, in percent; they add up to 100.
 *
 * @param quality weight of Quality, 0 to 100
 * @param cost weight of Cost, 0 to 100
 * @param improvementActivities weight of Improvement Activities, 0 to 100
 * @param promotingInteroperability weight of Promoting Interoperability, 0 to 100; 30 in the APM Performance Pathway
 */
public record Weights(int quality, int cost, int improvementActivities, int promotingInteroperability) {

    /** The points that a category score contributes to the final score: score x weight, exact, without trailing zeros. */
    public BigDecimal contribution(int categoryScore) {
        BigDecimal exact = BigDecimal.valueOf((long) categoryScore * promotingInteroperability, 2);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }
}
