package org.mipspi.domain.facts;

/**
 * The measures of the Health Information Exchange objective. Only one of the three options counts.
 *
 * @param set the measurement set that they belong to
 * @param sending option 1, PI_HIE_1: Support Electronic Referral Loops by Sending Health Information
 * @param receiving option 1, PI_HIE_4: Support Electronic Referral Loops by Receiving and Reconciling
 * @param biDirectional option 2, PI_HIE_5: HIE Bi-Directional Exchange
 * @param tefca option 3, PI_HIE_6: Enabling Exchange Under TEFCA
 */
public record HealthInformationExchange(
        MeasurementSet set, Measure sending, Measure receiving, Measure biDirectional, Measure tefca) {

    /** The objective's measures of a set. */
    public static HealthInformationExchange of(MeasurementSet set) {
        return new HealthInformationExchange(
                set,
                set.measure("PI_HIE_1"),
                set.measure("PI_HIE_4"),
                set.measure("PI_HIE_5"),
                set.measure("PI_HIE_6"));
    }

    @Override
    public String toString() {
        return "HealthInformationExchange[" + sending + ", " + receiving + ", " + biDirectional + ", " + tefca + "]";
    }
}
