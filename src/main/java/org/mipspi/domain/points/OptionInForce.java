package org.mipspi.domain.points;

import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.MeasurementSet;

/**
 * The option of the Health Information Exchange objective by which a set is decided.
 *
 * @param number 1, 2 or 3
 * @param exchange what is said of the objective's measures
 */
public record OptionInForce(int number, HealthInformationExchange exchange) {

    /** The set that the objective belongs to. */
    public MeasurementSet set() {
        return exchange.set();
    }
}
