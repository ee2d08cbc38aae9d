package org.mipspi.domain.conclusions;

import java.util.Objects;
import org.mipspi.domain.facts.Measure;

/**
 * The clinician is in active engagement for a public health measure: it is attested "Yes" with a level that may be
 * reported this year.
 *
 * @param measure the measure
 */
public record ActiveEngagement(Measure measure) {
    public ActiveEngagement {
        Objects.requireNonNull(measure, "ActiveEngagement.measure");
    }
}
