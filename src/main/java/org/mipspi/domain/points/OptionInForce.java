package org.mipspi.domain.points;

import java.util.Objects;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.MeasurementSet;

/**
 * The option of the Health Information Exchange objective that counts for a set.
 *
 * @param number 1, 2 or 3
 * @param exchange the objective's measures
 */
public record OptionInForce(int number, HealthInformationExchange exchange) {
    public OptionInForce {
        Objects.requireNonNull(exchange, "OptionInForce.exchange");
    }

    /** The set that the objective belongs to. */
    public MeasurementSet set() {
        return exchange.set();
    }
}
