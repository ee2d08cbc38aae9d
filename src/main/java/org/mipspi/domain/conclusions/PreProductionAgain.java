package org.mipspi.domain.conclusions;

import java.util.Objects;
import org.mipspi.domain.facts.Measure;

/**
 * A public health measure is attested "Yes" at pre-production and validation (PRE), and the limit of one performance
 * period at this level is used up.
 *
 * @param measure the measure
 */
public record PreProductionAgain(Measure measure) {
    public PreProductionAgain {
        Objects.requireNonNull(measure, "PreProductionAgain.measure");
    }
}
