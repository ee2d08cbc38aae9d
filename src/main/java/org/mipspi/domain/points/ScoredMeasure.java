package org.mipspi.domain.points;

import java.math.BigInteger;
import org.mipspi.domain.facts.ForCompiledRules;
import org.mipspi.domain.facts.Measure;

/**
 * A scored measure with its points available after all exclusions have moved points.
 *
 * @param measure the measure and what was reported for it
 * @param points points available, 0 to 100
 */
public record ScoredMeasure(Measure measure, int points) implements InsertedByEngine {

    /** What was reported, as a text such as {@code NOT_REPORTED}: what compiled rules find this by. */
    @ForCompiledRules
    public String answerName() {
        return measure.answer().name();
    }

    /**
     * The performance rate times the points available: numerator / denominator x points, computed exactly and rounded
     * once, half up, to a whole number. 0 if the denominator is 0.
     */
    public int rateOfPoints() {
        if (measure.denominator() == 0) {
            return 0;
        }
        BigInteger denominator = BigInteger.valueOf(measure.denominator());
        BigInteger twice = BigInteger.valueOf(measure.numerator()).multiply(BigInteger.valueOf(2L * points));
        return twice.add(denominator).divide(denominator.shiftLeft(1)).intValueExact();
    }
}
